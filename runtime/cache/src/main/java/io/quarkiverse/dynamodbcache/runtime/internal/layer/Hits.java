package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import io.quarkiverse.dynamodbcache.runtime.internal.generation.TagCounts;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.StoredItem;

/** What a get does, beside its caller, if the entry is there. */
interface Hits {

    /**
     * @param generation the one that was current
     * @param counts of the tags that the entry would be loaded with
     */
    void found(EntryKey key, StoredItem item, long generation, Loading loading, TagCounts counts);

    static Hits nothingToDo() {
        return (key, item, generation, loading, counts) -> {
        };
    }
}
