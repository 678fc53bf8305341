package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import io.quarkiverse.dynamodbcache.runtime.internal.generation.TagCounts;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.smallrye.mutiny.Uni;

/** Each node loads for itself; whoever is first stores the entry. */
record EachNodeLoads(Stamps stamps, Loads loads, AbsentWrite absentWrite) implements Misses {

    @Override
    public Uni<Entry> load(EntryKey key, Loading loading, Verdict verdict, TagCounts counts) {
        return stamps.of(Uni.createFrom().item(verdict.generation()), counts, loading.options())
                .chain(stamp -> loads.load(key, loading, stamp,
                        (item, now) -> absentWrite.write(key, item, verdict.replaceable(), now)));
    }
}
