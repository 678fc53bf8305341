package io.quarkiverse.dynamodbcache.runtime.internal.near;

import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;

/**
 * An entry in memory.
 *
 * @param began when the read began that found it
 * @param tags the hashes of its tags
 * @param over when it ends, by the clock that only goes forward
 * @param end the same by the clock of the cache, in milliseconds since the epoch: whichever comes first
 */
record Kept<E>(EntryKey key, E entry, long began, long[] tags, long over, long end) {

    boolean isOver(long now, long nowMillis) {
        return now >= over || nowMillis >= end;
    }
}
