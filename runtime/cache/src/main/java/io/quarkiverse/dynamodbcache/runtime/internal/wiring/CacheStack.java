package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import io.quarkiverse.dynamodbcache.runtime.internal.layer.CacheLayer;

/** What a cache works with: where its keys live, and the topmost of its layers. */
public record CacheStack(EntryKeys keys, CacheLayer top) {
}
