package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.time.Duration;
import java.time.Instant;

/**
 * When an entry expires, in milliseconds since the epoch.
 *
 * @param at from then on the entry is a miss; {@link #NEVER} if it does not expire
 * @param latest the moment that sliding may not go beyond; {@link #NEVER} if there is none
 */
public record Expiry(long at, long latest) {

    public static final long NEVER = Long.MAX_VALUE;

    /** The end of the year 9999: what one can still read in a console, and far from any overflow. */
    private static final long FARTHEST = Instant.parse("9999-12-31T23:59:59Z").toEpochMilli();

    /** @return the end of a lifetime, in milliseconds since the epoch */
    public static long end(long now, Duration lifetime) {
        // Compared in seconds, because a long lifetime in milliseconds overflows.
        return lifetime.toSeconds() >= (FARTHEST - now) / 1000 ? FARTHEST : now + lifetime.toMillis();
    }

    public static Expiry never() {
        return new Expiry(NEVER, NEVER);
    }

    public boolean isPast(long now) {
        return at <= now;
    }

    public boolean isNever() {
        return at == NEVER;
    }

    /** @return seconds since the epoch: the second after the one it ends in, as DynamoDB must not delete what still is a hit */
    long timeToLiveAttribute() {
        return Math.floorDiv(at, 1000L) + 1;
    }

    /** @return the milliseconds that the time to live does not tell, 0 to 999 */
    long millisAttribute() {
        return Math.floorMod(at, 1000L);
    }

    /** @return the moment that the two attributes tell, in milliseconds since the epoch */
    static long at(long timeToLiveAttribute, long millisAttribute) {
        return (timeToLiveAttribute - 1) * 1000 + millisAttribute;
    }
}
