package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.Loads.Filling;
import io.quarkiverse.dynamodbcache.runtime.internal.lease.HeldLease;
import io.quarkiverse.dynamodbcache.runtime.internal.lease.Leases;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Lease;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Setbacks;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Stores what it has taken the lease of. It does not wait for those of others: all that is missing is loaded by one call. */
record LeasedFillings(Leases leases, Loads loads) implements BulkFillings {

    private static final int TAKEN_AT_ONCE = 16;

    @Override
    public Uni<Began> begin(Set<EntryKey> missing, Map<EntryKey, Verdict> judged) {
        Held held = new Held(loads, new ConcurrentHashMap<>());
        Setbacks setbacks = new Setbacks(TAKEN_AT_ONCE);
        return Multi.createFrom().iterable(missing).filter(judged::containsKey)
                .onItem().transformToUni(key -> take(key, Objects.requireNonNull(judged.get(key)), held, setbacks))
                .merge(TAKEN_AT_ONCE)
                .onItem().ignoreAsUni().replaceWith(held);
    }

    /** Without it the entry is not stored, which is no reason to fail. */
    private Uni<Void> take(EntryKey key, Verdict verdict, Held held, Setbacks setbacks) {
        Lease other = verdict.lease();
        if (setbacks.reasonToGiveUp() != null || (other != null && !leases.isDead(key, other))) {
            return Uni.createFrom().voidItem();
        }
        return leases.take(key, verdict.replaceable(), verdict.generation(), other)
                .invoke(attempt -> {
                    setbacks.succeeded();
                    held.add(key, attempt.held());
                })
                .replaceWithVoid()
                .onFailure(CacheStoreException.class).invoke(setbacks::failed)
                .onFailure(CacheStoreException.class).recoverWithNull();
    }

    private record Held(Loads loads, Map<EntryKey, HeldLease> leases) implements Began {

        void add(EntryKey key, @Nullable HeldLease taken) {
            if (taken != null) {
                taken.keep();
                leases.put(key, taken);
            }
        }

        @Override
        public Filling of(EntryKey key, Verdict verdict) {
            HeldLease lease = leases.get(key);
            return lease == null ? item -> Uni.createFrom().item(false) : loads.into(lease);
        }

        @Override
        public void end() {
            leases.values().forEach(HeldLease::end);
        }
    }
}
