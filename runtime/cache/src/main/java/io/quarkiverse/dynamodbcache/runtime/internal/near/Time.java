package io.quarkiverse.dynamodbcache.runtime.internal.near;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Ticker;

/**
 * Nanoseconds that only go forward, whatever happens to the clock of the machine. They begin beyond any quarantine, so that
 * zero
 * was long ago.
 */
final class Time {

    private static final long LONG_AFTER_ZERO = Duration.ofDays(365).toNanos();

    private final Ticker ticker;
    private final long origin;

    Time(Ticker ticker) {
        this.ticker = ticker;
        this.origin = ticker.read() - LONG_AFTER_ZERO;
    }

    long now() {
        return ticker.read() - origin;
    }
}
