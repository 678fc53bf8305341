package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.Loads.Filling;
import io.quarkiverse.dynamodbcache.runtime.internal.lease.HeldLease;
import io.quarkiverse.dynamodbcache.runtime.internal.lease.Leases;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Stores what it has taken the lease of. It does not wait for those of others: all that is missing is loaded by one call. */
record LeasedFillings(Leases leases) implements BulkFillings {

    private static final int TAKEN_AT_ONCE = 16;

    @Override
    public Uni<Began> begin(Set<EntryKey> missing, Map<EntryKey, Verdict> judged) {
        Held held = new Held(new ConcurrentHashMap<>());
        return Multi.createFrom().iterable(missing).filter(judged::containsKey)
                .onItem().transformToUni(key -> take(key, Objects.requireNonNull(judged.get(key)), held)).merge(TAKEN_AT_ONCE)
                .onItem().ignoreAsUni().replaceWith(held);
    }

    /** Without it the entry is not stored, which is no reason to fail. */
    private Uni<Void> take(EntryKey key, Verdict verdict, Held held) {
        return leases.take(key, verdict.replaceable(), verdict.generation(), null)
                .invoke(attempt -> {
                    HeldLease taken = attempt.held();
                    if (taken != null) {
                        taken.keep();
                        held.leases.put(key, taken);
                    }
                })
                .replaceWithVoid()
                .onFailure(CacheStoreException.class).recoverWithNull();
    }

    private record Held(Map<EntryKey, HeldLease> leases) implements Began {

        @Override
        public Filling of(EntryKey key, Verdict verdict) {
            HeldLease lease = leases.get(key);
            return lease == null ? (item, now) -> Uni.createFrom().item(false) : (item, now) -> lease.fill(item);
        }

        @Override
        public void end() {
            leases.values().forEach(HeldLease::end);
        }
    }
}
