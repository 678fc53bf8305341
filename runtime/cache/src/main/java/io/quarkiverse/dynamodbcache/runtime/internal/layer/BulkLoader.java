package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.util.Map;
import java.util.Set;

import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.smallrye.mutiny.Uni;

/** The user's way to many values that are not cached. It decides itself on which thread it runs. */
public interface BulkLoader {

    /**
     * @return the values of those keys that have one, which may be null; fails with {@link LoaderFailure} only, so that it is
     *         never taken for a failure of the table
     */
    Uni<Map<EntryKey, Object>> load(Set<EntryKey> missing);

    /** Called once it is certain that this load will not be asked for any more. */
    void notNeeded();
}
