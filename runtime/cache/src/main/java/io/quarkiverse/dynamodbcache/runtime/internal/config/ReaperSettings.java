package io.quarkiverse.dynamodbcache.runtime.internal.config;

import java.time.Duration;

/**
 * How outdated entries are removed in the background.
 *
 * @param unitsPerSecond of read and write units together
 * @param interval between the beginnings of two passes
 */
public record ReaperSettings(int unitsPerSecond, Duration interval) {
}
