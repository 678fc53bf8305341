package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import io.quarkiverse.dynamodbcache.runtime.internal.generation.TagCounts;
import io.quarkiverse.dynamodbcache.runtime.internal.lease.HeldLease;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.smallrye.mutiny.Uni;

/** Loads what this node has the lease of, and stores it if that is still there then. */
record LeasedLoads(Stamps stamps, Loads loads) {

    /**
     * @param generation the one that was current before the lease was taken
     * @param counts of the tags that the entry is loaded with, asked before the load
     */
    Uni<Entry> load(HeldLease held, EntryKey key, Loading loading, long generation, TagCounts counts) {
        return Uni.createFrom().deferred(() -> {
            held.keep();
            return stamps.of(Uni.createFrom().item(generation), counts, loading.options())
                    .chain(stamp -> loads.load(key, loading, stamp, loads.into(held)));
        }).onTermination().invoke(held::end);
    }
}
