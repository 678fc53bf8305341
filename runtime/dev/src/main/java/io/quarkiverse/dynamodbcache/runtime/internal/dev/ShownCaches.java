package io.quarkiverse.dynamodbcache.runtime.internal.dev;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

import jakarta.inject.Singleton;

import io.quarkiverse.dynamodbcache.runtime.internal.wiring.CacheInspector;
import io.quarkiverse.dynamodbcache.runtime.internal.wiring.CacheParts;
import io.quarkus.cache.CacheManager;

/** The caches of the application, as they were shown when it started: those of this type, in the order of their names. */
@Singleton
public class ShownCaches implements CacheInspector {

    private final Map<String, CacheParts> byName = new ConcurrentSkipListMap<>();

    @Override
    public void show(CacheParts cache) {
        byName.put(cache.settings().cache(), cache);
    }

    /** @param made so that they are all there, although no one may have asked for a cache yet */
    Collection<CacheParts> all(CacheManager made) {
        made.getCacheNames();
        return byName.values();
    }

    CacheParts of(String name) {
        CacheParts cache = byName.get(name);
        if (cache == null) {
            throw new IllegalArgumentException(
                    "There is no cache '%s' in DynamoDB, only %s. Reload the page.".formatted(name, byName.keySet()));
        }
        return cache;
    }
}
