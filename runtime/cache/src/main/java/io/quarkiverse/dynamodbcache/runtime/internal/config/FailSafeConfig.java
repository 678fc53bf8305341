package io.quarkiverse.dynamodbcache.runtime.internal.config;

import java.time.Duration;
import java.util.Optional;

import io.quarkus.runtime.annotations.ConfigGroup;

/** What is served when a load fails, or takes long. */
@ConfigGroup
public interface FailSafeConfig {

    /**
     * Serves an expired value if the load that was to replace it fails, for at most so long after it expired.
     * <p>
     * If it is not set, the caller is told of the failure. If it is, entries stay in the table for that much longer, which
     * costs
     * their storage, and each is some 6 bytes longer. What was invalidated is never served. It needs `expire-after-write` or
     * `expire-after-access`, and holds for entries that were written since it was set.
     */
    Optional<Duration> maxStale();

    /**
     * Serves an expired value also if the load that is to replace it takes longer than this; the load goes on, and its value is
     * stored.
     * <p>
     * If it is not set, the caller waits for the load. If it is, a blocking loader whose caller has an expired value at hand
     * runs on a worker thread, with the contexts of its caller but for its transaction, which may be over before the loader is.
     * Up to 100 loads of a
     * cache are under way like this; the callers of further ones wait. It needs `fail-safe.max-stale`.
     */
    Optional<Duration> softTimeout();
}
