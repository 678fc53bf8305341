package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;

import com.github.benmanes.caffeine.cache.Caffeine;

import io.quarkiverse.dynamodbcache.runtime.internal.generation.TagCounts;
import io.quarkiverse.dynamodbcache.runtime.internal.lease.HeldLease;
import io.quarkiverse.dynamodbcache.runtime.internal.lease.Leases;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.CacheEvents;
import io.quarkiverse.dynamodbcache.runtime.internal.plain.Background;
import io.quarkiverse.dynamodbcache.runtime.internal.plain.PlainUni;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Lease;
import io.quarkiverse.dynamodbcache.runtime.internal.store.StoredItem;
import io.smallrye.mutiny.Uni;

/**
 * Loads entries anew before they expire, so that nobody waits for that. Callers go on with what is there.
 * <p>
 * With a lease, which anything that changes the entry meanwhile ends: only what was there when it was taken is replaced, and
 * only one of all nodes that come to think of it does the work.
 */
final class EarlyRefresh implements Hits {

    /** Loads that no one waits for. */
    static final int MOST = 100;

    /** At some 100 bytes each. */
    private static final int REMEMBERED = 10_000;

    private final Leases leases;
    private final LeasedLoads loads;
    private final Stamps stamps;
    private final CacheEvents events;
    private final AtomicInteger underWay = new AtomicInteger();
    /** Tried a moment ago. If that has failed, or nothing could be stored, the entry is due all the same. */
    private final ConcurrentMap<EntryKey, Boolean> tried;

    /** @param admission only for what the cache may spend: what is there was worth a write before */
    EarlyRefresh(Leases leases, Admission admission, Stamps stamps, CacheEvents events) {
        this.leases = leases;
        this.stamps = stamps;
        this.events = events;
        this.loads = new LeasedLoads(stamps, new Loads(admission, stamps, stamps.clock(), events));
        this.tried = Caffeine.newBuilder().maximumSize(REMEMBERED).expireAfterWrite(leases.duration())
                .ticker(leases.ticker()).executor(Runnable::run).<EntryKey, Boolean> build().asMap();
    }

    @Override
    public void found(EntryKey key, StoredItem item, long generation, Loading loading, TagCounts counts) {
        if (isDue(item) && isFree(key, item.lease()) && !loading.options().isOverAtOnce() && !loading.fence().isClosed()
                && underWay.get() < MOST && tried.putIfAbsent(key, true) == null) {
            underWay.incrementAndGet();
            Background.run(() -> PlainUni.deferred(() -> refresh(key, item, generation, loading.apart(), counts))
                    .onTermination().invoke(() -> underWay.decrementAndGet())
                    .subscribe().with(loading.context(), loaded -> {
                    }, this::tell));
        }
    }

    private boolean isDue(StoredItem item) {
        return stamps.lifetime().refreshedFrom(item, stamps.chance()) <= stamps.clock().millis();
    }

    private boolean isFree(EntryKey key, @Nullable Lease other) {
        return other == null || leases.isDead(key, other);
    }

    private Uni<@Nullable Entry> refresh(EntryKey key, StoredItem seen, long generation, Loading loading,
            TagCounts counts) {
        return PlainUni.chain(leases.takeOf(key, seen), attempt -> {
            HeldLease held = attempt.held();
            if (held == null) {
                return Uni.createFrom().nullItem();
            }
            events.refreshedEarly();
            return PlainUni.map(loads.load(held, key, loading, generation, counts), loaded -> {
                loading.refreshed().run();
                return loaded;
            });
        });
    }

    private void tell(Throwable failure) {
        events.notRefreshed(failure instanceof LoaderFailure && failure.getCause() != null ? failure.getCause() : failure);
    }
}
