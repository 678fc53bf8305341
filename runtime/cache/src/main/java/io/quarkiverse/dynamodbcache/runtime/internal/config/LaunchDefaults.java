package io.quarkiverse.dynamodbcache.runtime.internal.config;

import java.time.Duration;

import io.quarkus.runtime.LaunchMode;

/**
 * The defaults that depend on what the application was started for.
 *
 * @param warmUp whether the caches ask their table for something before anyone else does
 */
public record LaunchDefaults(TableCreation creation, Duration apiCallTimeout, boolean warmUp) {

    public static LaunchDefaults of(LaunchMode launchMode) {
        // A machine that builds and tests is busy with other things: a table that is slow there must not pass for one that is
        // down, or tests would see loads that production does not.
        return launchMode.isDevOrTest() ? new LaunchDefaults(TableCreation.IF_MISSING, Duration.ofSeconds(10), false)
                : new LaunchDefaults(TableCreation.NEVER, Duration.ofSeconds(2), true);
    }
}
