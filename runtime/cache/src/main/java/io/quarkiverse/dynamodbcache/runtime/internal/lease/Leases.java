package io.quarkiverse.dynamodbcache.runtime.internal.lease;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import com.github.benmanes.caffeine.cache.Ticker;

import io.quarkiverse.dynamodbcache.runtime.internal.config.LeaseSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.plain.PlainUni;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Lease;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Reading;
import io.quarkiverse.dynamodbcache.runtime.internal.store.WriteCondition;
import io.quarkiverse.dynamodbcache.runtime.internal.store.WriteOutcome;
import io.smallrye.mutiny.Uni;

/**
 * The leases of one cache. A lease stands in the item of the entry, so that whatever changes the entry ends it.
 * <p>
 * The idea is that of memcache leases (Nishtala et al., "Scaling Memcache at Facebook", NSDI 2013): a miss is given a token,
 * and
 * what was loaded is only taken together with it.
 *
 * @param ticker the monotonic time of this node, by which it waits; no other node's matters
 * @param pause lets a time pass without a thread
 */
public record Leases(ItemStore store, LeaseSettings settings, InstantSource clock, Ticker ticker,
        Function<Duration, Uni<Void>> pause) {

    /** An item made for a lease is of no use longer than its load takes; one that takes more than an hour is not stored. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    public static Leases of(ItemStore store, LeaseSettings settings, InstantSource clock) {
        return new Leases(store, settings, clock, Ticker.systemTicker(),
                pause -> Uni.createFrom().voidItem().onItem().delayIt().by(pause));
    }

    /** Someone's patience with the leases of others. */
    public Patience patience() {
        return new Patience(settings, ticker);
    }

    Lease next() {
        return Lease.of(settings.duration());
    }

    /**
     * Takes the lease of an entry: 1 write unit, also if it is refused.
     *
     * @param seen what was found, and may be replaced although it has not expired; null if there is no such thing
     * @param dead a lease that no one holds any more; null if there is none
     */
    public Uni<Attempt> take(EntryKey key, @Nullable Reading seen, long generation, @Nullable Lease dead) {
        Lease own = next();
        return PlainUni.map(write(key, own, WriteCondition.freeOr(seen, clock.millis(), generation, dead)),
                outcome -> new Attempt(outcome.done() ? new HeldLease(this, key, own) : null, outcome.found()));
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
