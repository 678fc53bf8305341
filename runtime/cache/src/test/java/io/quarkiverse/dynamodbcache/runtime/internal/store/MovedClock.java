package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until a test moves it. */
public final class MovedClock implements InstantSource {

    private Instant now;

    public MovedClock(Instant now) {
        this.now = now;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    /** @param by may be negative */
    public synchronized void move(Duration by) {
        now = now.plus(by);
    }
}
