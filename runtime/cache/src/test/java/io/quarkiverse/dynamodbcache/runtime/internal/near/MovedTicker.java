package io.quarkiverse.dynamodbcache.runtime.internal.near;

import java.time.Duration;

import com.github.benmanes.caffeine.cache.Ticker;

/** A clock that only goes forward, and only when a test moves it. */
public final class MovedTicker implements Ticker {

    private long now = Long.MAX_VALUE - Duration.ofMinutes(1).toNanos();

    @Override
    public synchronized long read() {
        return now;
    }

    public synchronized void move(Duration by) {
        now += by.toNanos();
    }
}
