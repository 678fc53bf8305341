package io.quarkiverse.dynamodbcache.runtime.internal.breaker;

import io.quarkiverse.dynamodbcache.runtime.internal.breaker.BreakerStatus.Position;

/**
 * One request, the probe, is on its way; all others are refused.
 *
 * @param until when another probe is let through, if nothing was heard of this one
 */
record HalfOpen(Open before, long until) implements State {

    @Override
    public State entered(long now) {
        return endingAt(until, before.why()).entered(now);
    }

    @Override
    public State answered() {
        return new Closed(before.rules());
    }

    @Override
    public State failed(String why, long now) {
        return endingAt(now + before.rules().delayNanos(), why);
    }

    @Override
    public State abandoned(long now) {
        return endingAt(now, before.why());
    }

    @Override
    public BreakerStatus status() {
        return new BreakerStatus(Position.HALF_OPEN, before.why());
    }

    /** @return whether that one was let through after this one had no answer yet, of the same outage */
    boolean isAfter(HalfOpen probe) {
        return before.since() == probe.before.since();
    }

    private Open endingAt(long end, String why) {
        return new Open(before.rules(), before.since(), end, why);
    }
}
