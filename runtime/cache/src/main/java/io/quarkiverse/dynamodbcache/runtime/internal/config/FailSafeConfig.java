package io.quarkiverse.dynamodbcache.runtime.internal.config;

import java.time.Duration;
import java.util.Optional;

import io.quarkus.runtime.annotations.ConfigGroup;

/** What is served when a load fails. */
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
}
