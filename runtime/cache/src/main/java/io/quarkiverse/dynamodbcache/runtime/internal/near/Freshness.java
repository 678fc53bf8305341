package io.quarkiverse.dynamodbcache.runtime.internal.near;

/**
 * How long ago the log was last read: what was told since is not known.
 * <p>
 * The clock that only goes forward decides. It may stand still while a machine sleeps, so the other one is looked at too: it
 * can only make a near cache less used, whichever way it jumps.
 */
final class Freshness {

    private volatile long readAt;
    private volatile long readAtMillis;
    private volatile boolean isKnown;

    /** @param began when the request was sent that was answered */
    void read(long began, long beganMillis) {
        readAt = began;
        readAtMillis = beganMillis;
        isKnown = true;
    }

    /** @return whether all is known that was told longer ago than that */
    boolean isWithin(long boundNanos, long boundMillis, long now, long nowMillis) {
        return isKnown && now - readAt <= boundNanos && nowMillis - readAtMillis <= boundMillis;
    }
}
