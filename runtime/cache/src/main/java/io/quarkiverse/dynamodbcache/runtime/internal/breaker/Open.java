package io.quarkiverse.dynamodbcache.runtime.internal.breaker;

import io.quarkiverse.dynamodbcache.runtime.internal.breaker.BreakerStatus.Position;

/**
 * No request passes until its time is over.
 *
 * @param since when requests were refused for the first time, in nanoseconds of the ticker
 * @param until when the next one is let through
 * @param why what the last request failed of
 */
record Open(Rules rules, long since, long until, String why) implements State {

    @Override
    public State entered(long now) {
        if (now - until < 0) {
            throw new OpenCircuitException(now - since, until - now, why);
        }
        return new HalfOpen(this, now + rules.delayNanos());
    }

    @Override
    public State answered() {
        return this;
    }

    @Override
    public State failed(String reason, long now) {
        return this;
    }

    @Override
    public State abandoned(long now) {
        return this;
    }

    @Override
    public BreakerStatus status() {
        return new BreakerStatus(Position.OPEN, why);
    }
}
