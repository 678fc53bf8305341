package io.quarkiverse.dynamodbcache.runtime.internal.reaper;

import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Keyspace;

/** A cache whose outdated entries are removed. */
public record ReapedCache(Keyspace space, ItemStore store) {
}
