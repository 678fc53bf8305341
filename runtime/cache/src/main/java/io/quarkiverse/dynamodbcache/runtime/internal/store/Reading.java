package io.quarkiverse.dynamodbcache.runtime.internal.store;

import org.jspecify.annotations.Nullable;

/** What was found under a key. */
public sealed interface Reading permits Reading.Nothing, StoredItem, ForeignItem, Leased {

    /** @return who loads the entry; null if no one does, as far as the item says */
    default @Nullable Lease lease() {
        return null;
    }

    /** There was no item. */
    enum Nothing implements Reading {
        NOTHING
    }
}
