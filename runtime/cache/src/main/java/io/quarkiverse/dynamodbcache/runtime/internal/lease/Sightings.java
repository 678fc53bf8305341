package io.quarkiverse.dynamodbcache.runtime.internal.lease;

import java.time.Duration;
import java.util.concurrent.ConcurrentMap;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;

import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Lease;

/**
 * Since when this node sees the leases of others. They live for a while from then on, by the time of this node, which knows no
 * jumps. Safe for use by several threads.
 */
final class Sightings {

    /** At some 200 bytes each. One that is forgotten is seen anew, and delays whoever waits for it by as much. */
    private static final int REMEMBERED = 10_000;

    private final Duration lifeIfUnknown;
    private final Ticker ticker;
    private final ConcurrentMap<EntryKey, Sighting> seen = Caffeine.newBuilder().maximumSize(REMEMBERED)
            .executor(Runnable::run).<EntryKey, Sighting> build().asMap();

    Sightings(Duration lifeIfUnknown, Ticker ticker) {
        this.lifeIfUnknown = lifeIfUnknown;
        this.ticker = ticker;
    }

    /** @return whether nobody has renewed it for as long as it lives, or its holder gave it up */
    boolean isDead(EntryKey key, Lease lease) {
        if (lease.isGivenUp()) {
            return true;
        }
        long now = ticker.read();
        Sighting sighting = seen.compute(key,
                (same, before) -> before != null && before.lease.equals(lease) ? before : new Sighting(lease, now));
        boolean dead = now - sighting.since >= lease.life(lifeIfUnknown).toNanos();
        if (dead) {
            seen.remove(key, sighting);
        }
        return dead;
    }

    private record Sighting(Lease lease, long since) {
    }
}
