package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * What became of a write to, or a deletion of, several entries.
 *
 * @param failures those it did not reach, and why; it reached all others
 */
public record BatchOutcome(Map<EntryKey, Throwable> failures) {

    public static final BatchOutcome DONE = new BatchOutcome(Map.of());

    /** None of them was reached. */
    public static BatchOutcome failed(Collection<EntryKey> keys, Throwable why) {
        Map<EntryKey, Throwable> failures = new HashMap<>();
        keys.forEach(key -> failures.put(key, why));
        return new BatchOutcome(failures);
    }
}
