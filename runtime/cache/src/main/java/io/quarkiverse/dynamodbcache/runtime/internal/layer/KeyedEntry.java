package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;

/** One of many entries on its way up to the caller. */
public record KeyedEntry(EntryKey key, Entry entry) {
}
