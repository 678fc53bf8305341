package io.quarkiverse.dynamodbcache.runtime.internal.breaker;

import java.time.Duration;

/**
 * When a breaker opens, and for how long.
 * <p>
 * Failures in a row, and not their share: while some requests succeed, a table is of use, and to stop asking it would turn all
 * hits into misses. A table that is dead fails them all.
 *
 * @param failures in a row that it takes
 */
record Rules(int failures, Duration delay) {

    long delayNanos() {
        return delay.toNanos();
    }
}
