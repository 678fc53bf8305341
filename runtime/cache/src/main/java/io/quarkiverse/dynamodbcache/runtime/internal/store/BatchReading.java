package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.HashMap;
import java.util.Map;

/**
 * What was found under several keys. Each key that was asked for is in one of the two.
 *
 * @param failures why the table did not say what is under a key
 */
public record BatchReading(Map<EntryKey, Reading> found, Map<EntryKey, Throwable> failures) {

    /** @param found nothing is under a key that is in neither of the two */
    static BatchReading of(Iterable<EntryKey> keys, Map<EntryKey, Reading> found, BatchOutcome outcome) {
        Map<EntryKey, Reading> all = new HashMap<>(found);
        for (EntryKey key : keys) {
            if (!outcome.failures().containsKey(key)) {
                all.putIfAbsent(key, Reading.Nothing.NOTHING);
            }
        }
        return new BatchReading(all, outcome.failures());
    }
}
