package io.quarkiverse.dynamodbcache.runtime.internal.config;

import java.time.Duration;

/**
 * When a table is not asked any more.
 *
 * @param failures how many requests in a row must have failed
 * @param delay for how long
 */
public record CircuitBreakerSettings(int failures, Duration delay) {
}
