package io.quarkiverse.dynamodbcache.runtime.internal.lease;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import com.github.benmanes.caffeine.cache.Ticker;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.quarkiverse.dynamodbcache.runtime.internal.config.LeaseSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.plain.Background;
import io.quarkiverse.dynamodbcache.runtime.internal.plain.PlainUni;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Lease;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Reading;
import io.quarkiverse.dynamodbcache.runtime.internal.store.StoredItem;
import io.quarkiverse.dynamodbcache.runtime.internal.store.WriteCondition;
import io.quarkiverse.dynamodbcache.runtime.internal.store.WriteOutcome;
import io.smallrye.mutiny.Uni;

/**
 * The leases of one cache. A lease stands in the item of the entry, so that whatever changes the entry ends it.
 * <p>
 * The idea is that of memcache leases (Nishtala et al., "Scaling Memcache at Facebook", NSDI 2013): a miss is given a token,
 * and
 * what was loaded is only taken together with it.
 */
public final class Leases {

    /** An item made for a lease is of no use longer than its load takes. Long enough for a clock that is wrong by hours. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    private final ItemStore store;
    private final LeaseSettings settings;
    private final InstantSource clock;
    private final Ticker ticker;
    private final Function<Duration, Uni<Void>> pause;
    private final Sightings sightings;

    /**
     * @param ticker the monotonic time of this node, by which it waits; no other node's matters
     * @param pause lets a time pass without a thread
     */
    public Leases(ItemStore store, LeaseSettings settings, InstantSource clock, Ticker ticker,
            Function<Duration, Uni<Void>> pause) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
        this.ticker = ticker;
        this.pause = pause;
        this.sightings = new Sightings(settings.duration(), ticker);
    }

    public static Leases of(ItemStore store, LeaseSettings settings, InstantSource clock) {
        return new Leases(store, settings, clock, Ticker.systemTicker(), PlainUni::after);
    }

    public Waiting waiting() {
        return new Waiting(settings.longestWait(), ticker);
    }

    public Uni<Void> pause(Duration time) {
        return pause.apply(time);
    }

    /** @return whether nobody holds it any more */
    public boolean isDead(EntryKey key, Lease lease) {
        return sightings.isDead(key, lease);
    }

    ItemStore store() {
        return store;
    }

    /**
     * Takes the lease of an entry: 1 write unit, also if it is refused.
     *
     * @param seen what was found, and may be replaced although it has not expired; null if there is no such thing
     * @param dead a lease that no one holds any more; null if there is none
     */
    public Uni<Attempt> take(EntryKey key, @Nullable Reading seen, long generation, @Nullable Lease dead) {
        return take(key, WriteCondition.freeOr(seen, clock.millis(), generation, dead));
    }

    /**
     * Takes the lease of an entry that is there, and stays until it is replaced: as many write units as the entry has KB.
     *
     * @param seen what was found, with its lease if that is dead
     */
    public Uni<Attempt> takeOf(EntryKey key, StoredItem seen) {
        return take(key, WriteCondition.freeAndSame(seen, seen.lease()));
    }

    /** @return for how long one lease lives that nobody renews */
    public Duration duration() {
        return settings.duration();
    }

    /** The time by which leases live. */
    public Ticker ticker() {
        return ticker;
    }

    private Uni<Attempt> take(EntryKey key, WriteCondition condition) {
        Lease own = Lease.of(settings.duration());
        return PlainUni.map(PlainUni.failing(write(key, own, condition), CacheStoreException.class,
                failure -> {
                    // It may have arrived, and no one would hold it.
                    giveUp(key, own);
                    return failure;
                }),
                outcome -> new Attempt(outcome.done() ? new HeldLease(this, key, own) : null, outcome.found()));
    }

    /** In the background: 1 write unit. If that fails, others wait until it is dead. */
    void giveUp(EntryKey key, Lease own) {
        Background.run(() -> write(key, own.givenUp(), WriteCondition.leased(own)).subscribe().with(done -> {
        }, failure -> {
        }));
    }

    Uni<WriteOutcome> write(EntryKey key, Lease lease, WriteCondition condition) {
        return store.lease(key, lease, condition, clock.millis() + FORGOTTEN_AFTER.toMillis());
    }

    /**
     * @param held null if someone else was faster
     * @param found what was in the way; {@link Reading.Nothing} if nothing was
     */
    public record Attempt(@Nullable HeldLease held, Reading found) {
    }
}
