package io.quarkiverse.dynamodbcache.runtime.internal.store;

/** What was found under a key. */
public sealed interface Reading permits Reading.Nothing, StoredItem, ForeignItem {

    /** There was no item. */
    enum Nothing implements Reading {
        NOTHING
    }
}
