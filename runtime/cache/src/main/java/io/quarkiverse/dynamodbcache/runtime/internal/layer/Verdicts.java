package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;

/**
 * Which of many keys are hits.
 *
 * @param unasked keys whose items the table did not tell, and why: no one knows what is there
 */
record Verdicts(Map<EntryKey, Verdict> judged, Map<EntryKey, Throwable> unasked) {

    List<KeyedEntry> hits() {
        List<KeyedEntry> hits = new ArrayList<>();
        judged.forEach((key, verdict) -> {
            Entry hit = verdict.entry();
            if (hit != null) {
                hits.add(new KeyedEntry(key, hit));
            }
        });
        return hits;
    }

    /** @return those of the keys that are no hits, in the same order */
    Set<EntryKey> missing(Set<EntryKey> keys) {
        Set<EntryKey> missing = new LinkedHashSet<>(keys);
        missing.removeIf(key -> {
            Verdict verdict = judged.get(key);
            return verdict != null && verdict.entry() != null;
        });
        return missing;
    }
}
