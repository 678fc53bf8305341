package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.util.Map;
import java.util.Set;

import io.quarkiverse.dynamodbcache.runtime.internal.layer.Loads.Filling;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStore;
import io.smallrye.mutiny.Uni;

/** Whatever is not there yet is stored. */
record EachNodeFillings(ItemStore store) implements BulkFillings, BulkFillings.Began {

    @Override
    public Uni<Began> begin(Set<EntryKey> missing, Map<EntryKey, Verdict> judged) {
        return Uni.createFrom().item(this);
    }

    @Override
    public Filling of(EntryKey key, Verdict verdict) {
        return EachNodeLoads.filling(store, key, verdict);
    }

    @Override
    public void end() {
        // There is nothing to give back.
    }
}
