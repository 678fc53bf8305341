package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import io.quarkiverse.dynamodbcache.runtime.internal.generation.TagCounts;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.smallrye.mutiny.Uni;

/** What a get does if the entry is not there. */
interface Misses {

    /**
     * @param verdict on what was found
     * @param counts of the tags that the entry would be loaded with
     */
    Uni<Entry> load(EntryKey key, Loading loading, Verdict verdict, TagCounts counts);
}
