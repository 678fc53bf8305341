package io.quarkiverse.dynamodbcache.runtime.internal.config;

import java.time.Duration;

/**
 * Which loaded values are worth a write: those of keys missed twice, and those that took long to load.
 *
 * @param window within which the second miss must follow the first
 * @param alwaysAfter how long a load must take for its value to be stored at once
 */
public record WriteAdmission(Duration window, Duration alwaysAfter) {
}
