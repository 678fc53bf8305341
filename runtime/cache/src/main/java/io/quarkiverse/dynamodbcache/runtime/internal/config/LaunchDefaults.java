package io.quarkiverse.dynamodbcache.runtime.internal.config;

import java.time.Duration;

import io.quarkus.runtime.LaunchMode;

/** The defaults that depend on what the application was started for. */
public record LaunchDefaults(TableCreation creation, Duration apiCallTimeout) {

    public static LaunchDefaults of(LaunchMode launchMode) {
        // A machine that builds and tests is busy with other things: a table that is slow there must not pass for one that is
        // down, or tests would see loads that production does not.
        return launchMode.isDevOrTest() ? new LaunchDefaults(TableCreation.IF_MISSING, Duration.ofSeconds(10))
                : new LaunchDefaults(TableCreation.NEVER, Duration.ofSeconds(2));
    }
}
