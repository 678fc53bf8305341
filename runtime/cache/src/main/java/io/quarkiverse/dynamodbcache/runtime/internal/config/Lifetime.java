package io.quarkiverse.dynamodbcache.runtime.internal.config;

import static io.quarkiverse.dynamodbcache.runtime.internal.store.Expiry.NEVER;

import java.time.Duration;
import java.util.Optional;
import java.util.function.DoubleSupplier;

import io.quarkiverse.dynamodbcache.runtime.internal.store.Expiry;
import io.quarkiverse.dynamodbcache.runtime.internal.store.StoredItem;

/**
 * How long entries live.
 *
 * @param staleness what is done with them after that
 * @param jitter up to which share of it they live shorter, by chance
 * @param earlyRefresh how early they are loaded anew, as a multiple of the time that takes; 0 if not before they expire
 */
public record Lifetime(Optional<Duration> afterWrite, Optional<Duration> afterAccess, Staleness staleness,
        double jitter, double earlyRefresh) {

    /** One after which entries are of no use. */
    public Lifetime(Optional<Duration> afterWrite, Optional<Duration> afterAccess) {
        this(afterWrite, afterAccess, Staleness.none(), 0, 0);
    }

    /** The same with another multiple of the time that a load takes. */
    public Lifetime refreshedEarly(double other) {
        return new Lifetime(afterWrite, afterAccess, staleness, jitter, other);
    }

    public boolean isRefreshedEarly() {
        return earlyRefresh > 0;
    }

    /** @return whether entries never expire */
    public boolean isEndless() {
        return afterWrite.isEmpty() && afterAccess.isEmpty();
    }

    /** @return the expiry of an entry written now, in milliseconds since the epoch */
    public Expiry startingAt(long now) {
        long latest = afterWrite.map(window -> Expiry.end(now, window)).orElse(NEVER);
        if (afterAccess.isEmpty()) {
            return new Expiry(latest, NEVER).keptFor(staleness.most());
        }
        return new Expiry(Math.min(Expiry.end(now, afterAccess.get()), latest), latest).keptFor(staleness.most());
    }

    /** @return until when an entry that is there now is served at the latest; one with a lifetime of its own may live longer */
    public long longest(long now) {
        return afterWrite.map(window -> Expiry.end(Expiry.end(now, window), staleness.most())).orElse(NEVER);
    }

    /** @return the end of an entry written now, so that those written together do not end together */
    public Expiry spread(Expiry expiry, long now, DoubleSupplier chance) {
        return jitter == 0 ? expiry : expiry.earlierBy(jitter * chance.getAsDouble(), now);
    }

    /**
     * Each call tells another moment: the earlier the less likely.
     * <p>
     * Vattani, Chierichetti, Lowenstein: "Optimal Probabilistic Cache Stampede Prevention" (VLDB 2015), figure 2.
     *
     * @return from when on an entry is to be loaded anew, in milliseconds since the epoch: in the second half of its time, or
     *         {@link Expiry#NEVER}
     */
    public long refreshedFrom(StoredItem entry, DoubleSupplier chance) {
        // Reading an entry moves its end, but not beyond the latest.
        long end = afterAccess.isEmpty() ? entry.expiry().at() : entry.expiry().latest();
        if (end == NEVER || entry.loadTime() == 0 || !isRefreshedEarly()) {
            return NEVER;
        }
        double early = entry.loadTime() * earlyRefresh * -Math.log(1 - chance.getAsDouble());
        // Or what takes longer to load than it lives would be loaded all the time.
        return end - (long) Math.min(early, (end - Duration.ofSeconds(entry.written()).toMillis()) / 2d);
    }

    /** @return whether an entry that has expired may be served if nothing better is to be had */
    public boolean isServable(Expiry past, long now) {
        // What was given no time at all, to be gone at once, is not kept either.
        return now < past.keptUntil() && now - past.at() <= staleness.most().toMillis()
                && !staleness.most().isZero();
    }

    /** @return the same for an entry with a lifetime of its own, which reading it does not prolong */
    public Expiry startingAt(long now, Duration own) {
        long end = Expiry.end(now, own);
        return new Expiry(end, afterAccess.isPresent() ? end : NEVER).keptFor(staleness.most());
    }

    /** @return until when reading an entry moves nothing, in milliseconds since the epoch: its end, or before that */
    public long restsUntil(Expiry current) {
        if (afterAccess.isEmpty() || current.isNever() || current.at() >= current.latest()) {
            return current.at();
        }
        // Not toMillis(), which a very long time overflows.
        return current.at() - Expiry.end(0, afterAccess.get()) / 2;
    }

    /** @return where the end moves when the entry is read now; empty if that is not worth a write */
    public Optional<Expiry> extended(Expiry current, long now) {
        if (afterAccess.isEmpty() || current.isNever() || current.at() >= current.latest()) {
            return Optional.empty();
        }
        long end = Expiry.end(now, afterAccess.get());
        // Half of the window: an entry read all the time costs two writes a window, not one a read.
        if (current.at() - now >= (end - now) / 2) {
            return Optional.empty();
        }
        return Optional.of(new Expiry(Math.min(end, current.latest()), current.latest()).keptFor(staleness.most()));
    }
}
