package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.util.Map;
import java.util.Set;

import io.quarkiverse.dynamodbcache.runtime.internal.layer.Loads.Filling;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.smallrye.mutiny.Uni;

/** How the entries of one call get into the table that were missing, and loaded together. */
interface BulkFillings {

    /** @param missing what was found of each, as far as the table could be asked */
    Uni<Began> begin(Set<EntryKey> missing, Map<EntryKey, Verdict> judged);

    /** What is known since before the load. */
    interface Began {

        Filling of(EntryKey key, Verdict verdict);

        /** Called once nothing of it will be stored any more. */
        void end();
    }
}
