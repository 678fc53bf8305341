package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import io.quarkiverse.dynamodbcache.runtime.internal.generation.TagCounts;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.Loads.Filling;
import io.quarkiverse.dynamodbcache.runtime.internal.plain.PlainUni;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.WriteCondition;
import io.quarkiverse.dynamodbcache.runtime.internal.store.WriteOutcome;
import io.smallrye.mutiny.Uni;

/** Each node loads for itself; whoever is first stores the entry, unless someone has put one meanwhile. */
record EachNodeLoads(Stamps stamps, Loads loads, ItemStore store) implements Misses {

    @Override
    public Uni<Entry> load(EntryKey key, Loading loading, Verdict verdict, TagCounts counts) {
        return stamps.of(Uni.createFrom().item(verdict.generation()), counts, loading.options())
                .chain(stamp -> loads.load(key, loading, stamp, filling(store, key, verdict)));
    }

    static Filling filling(ItemStore store, EntryKey key, Verdict verdict) {
        return item -> PlainUni.map(
                store.writeIf(key, item, WriteCondition.unchanged(verdict.found(), item.generation())), WriteOutcome::done);
    }
}
