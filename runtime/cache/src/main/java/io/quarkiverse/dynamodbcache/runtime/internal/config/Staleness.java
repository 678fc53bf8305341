package io.quarkiverse.dynamodbcache.runtime.internal.config;

import java.time.Duration;
import java.util.Optional;

/**
 * Whether an expired value is served where nothing better is to be had.
 *
 * @param most for how long after it expired; zero if it is not
 * @param softTimeout how long a load may take before it counts as nothing better; empty if any time
 */
public record Staleness(Duration most, Optional<Duration> softTimeout) {

    public static Staleness none() {
        return new Staleness(Duration.ZERO, Optional.empty());
    }
}
