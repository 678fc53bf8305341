package io.quarkiverse.dynamodbcache.runtime.internal.reaper;

import java.time.Duration;

import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Keyspace;

/**
 * A cache whose outdated entries are removed.
 *
 * @param longestWrite how long the parts of a value may be there before the header that refers to them
 */
public record ReapedCache(Keyspace space, ItemStore store, Duration longestWrite) {

    private static final Duration LEAST_GRACE = Duration.ofMinutes(30);
    /** For nodes that are configured to take longer, or stand still for a while. */
    private static final int MARGIN = 2;

    /** How long parts must have been without a header to be taken for those of a write that died. */
    Duration grace() {
        Duration grace = longestWrite.multipliedBy(MARGIN);
        return grace.compareTo(LEAST_GRACE) < 0 ? LEAST_GRACE : grace;
    }
}
