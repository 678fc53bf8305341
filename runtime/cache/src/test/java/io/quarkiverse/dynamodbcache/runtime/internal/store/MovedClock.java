package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until a test moves it. */
public final class MovedClock implements InstantSource {

    private final AtomicReference<Instant> now;

    public MovedClock(Instant now) {
        this.now = new AtomicReference<>(now);
    }

    @Override
    public Instant instant() {
        return Objects.requireNonNull(now.get());
    }

    /** @param by may be negative */
    public void move(Duration by) {
        now.updateAndGet(instant -> instant.plus(by));
    }
}
