package io.quarkiverse.dynamodbcache.runtime.internal.breaker;

import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.breaker.BreakerStatus.Position;

/** All requests pass, and failures in a row are counted. */
final class Closed implements State {

    private final Rules rules;
    private final AtomicInteger failures = new AtomicInteger();
    private volatile @Nullable String last;

    Closed(Rules rules) {
        this.rules = rules;
    }

    @Override
    public State entered(long now) {
        return this;
    }

    @Override
    public State answered() {
        // Nearly always zero, and then nobody's processor has to hear of it.
        if (failures.get() != 0) {
            failures.set(0);
        }
        return this;
    }

    @Override
    public State failed(String why, long now) {
        last = why;
        return failures.incrementAndGet() == rules.failures() ? new Open(rules, now, now + rules.delayNanos(), why) : this;
    }

    @Override
    public BreakerStatus status() {
        return new BreakerStatus(Position.CLOSED, failures.get() == 0 ? null : last);
    }

    @Override
    public State abandoned(long now) {
        return this;
    }
}
