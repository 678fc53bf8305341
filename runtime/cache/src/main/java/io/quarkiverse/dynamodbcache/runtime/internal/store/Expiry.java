package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.time.Duration;
import java.time.Instant;

/**
 * When an entry expires, in milliseconds since the epoch.
 *
 * @param at from then on the entry is a miss; {@link #NEVER} if it does not expire
 * @param latest the moment that sliding may not go beyond; {@link #NEVER} if there is none
 * @param timeToLive seconds since the epoch from which DynamoDB may delete it; means nothing if it does not expire
 */
public record Expiry(long at, long latest, long timeToLive) {

    public static final long NEVER = Long.MAX_VALUE;

    /** The end of the year 9999: what one can still read in a console, and far from any overflow. */
    private static final long FARTHEST = Instant.parse("9999-12-31T23:59:59Z").toEpochMilli();

    private static final int MILLIS_OF_A_SECOND = 1000;

    /** One of an entry that is of no use once it has expired. */
    public Expiry(long at, long latest) {
        this(at, latest, secondAfter(at));
    }

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

    /** The same for an entry that is kept for a while after it has expired. */
    public Expiry keptFor(Duration afterwards) {
        return isNever() ? this : new Expiry(at, latest, secondAfter(end(at, afterwards)));
    }

    /** The same with an end that is earlier by a share of the time that is left, and kept as long after that. */
    public Expiry earlierBy(double share, long now) {
        if (isNever()) {
            return this;
        }
        Expiry earlier = new Expiry(earlier(at, share, now), latest == NEVER ? NEVER : earlier(latest, share, now));
        return isKept() ? earlier.keptFor(Duration.ofMillis(keptUntil() - at)) : earlier;
    }

    private static long earlier(long end, double share, long now) {
        return end - Math.round((end - now) * share);
    }

    /** The same with another limit of sliding. */
    Expiry upTo(long otherLatest) {
        return new Expiry(at, otherLatest, timeToLive);
    }

    /** @return until when it is there for whoever wants it although it has expired; its end if it is not kept */
    public long keptUntil() {
        return isKept() ? timeToLive * MILLIS_OF_A_SECOND : at;
    }

    private boolean isKept() {
        return timeToLive != secondAfter(at);
    }

    /** @return the second after the one it ends in, as DynamoDB must not delete what still is a hit */
    private static long secondAfter(long millis) {
        return Math.floorDiv(millis, MILLIS_OF_A_SECOND) + 1;
    }

    long timeToLiveAttribute() {
        return timeToLive;
    }

    /** @return the milliseconds that the time to live does not tell, 0 to 999; if it is kept for longer, the whole moment */
    long millisAttribute() {
        return isKept() ? at : Math.floorMod(at, MILLIS_OF_A_SECOND);
    }

    /** @return what the attributes tell */
    static Expiry read(long timeToLiveAttribute, long millisAttribute, long latest) {
        return millisAttribute >= MILLIS_OF_A_SECOND ? new Expiry(millisAttribute, latest, timeToLiveAttribute)
                : new Expiry(at(timeToLiveAttribute, millisAttribute), latest);
    }

    /** @return the moment that the two attributes tell of what is not kept, in milliseconds since the epoch */
    static long at(long timeToLiveAttribute, long millisAttribute) {
        return (timeToLiveAttribute - 1) * MILLIS_OF_A_SECOND + millisAttribute;
    }
}
