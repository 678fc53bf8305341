package io.quarkiverse.dynamodbcache.benchmarks.costs;

import java.util.List;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.smallrye.mutiny.Uni;

/** Something a cache can be asked. A new one is a line in the list. */
record Operation(String name, Step before, Step counted) {

    /** @param key of 20 characters, which no other operation has used */
    interface Step {

        Uni<?> on(DynamoDbCache cache, String key, String value);
    }

    private static final Step NOTHING = (cache, key, value) -> Uni.createFrom().voidItem();
    private static final Step PUT = DynamoDbCache::put;

    static final List<Operation> ALL = List.of(
            new Operation("get, hit", PUT, (cache, key, value) -> cache.get(key, absent -> "")),
            new Operation("getIfPresent, hit", PUT, (cache, key, value) -> cache.getIfPresent(key)),
            new Operation("getIfPresent, miss", NOTHING, (cache, key, value) -> cache.getIfPresent(key)),
            new Operation("get with load and store", NOTHING, (cache, key, value) -> cache.get(key, absent -> value)),
            new Operation("put", NOTHING, PUT),
            new Operation("put, replacing", PUT, PUT),
            new Operation("putIfAbsent", NOTHING, DynamoDbCache::putIfAbsent),
            new Operation("putIfAbsent, present", PUT, DynamoDbCache::putIfAbsent),
            new Operation("invalidate", PUT, (cache, key, value) -> cache.invalidate(key)),
            new Operation("invalidate, absent", NOTHING, (cache, key, value) -> cache.invalidate(key)),
            new Operation("invalidateAll", PUT, (cache, key, value) -> cache.invalidateAll()));
}
