package io.quarkiverse.dynamodbcache.benchmarks.costs;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkiverse.dynamodbcache.EntryOptions;
import io.smallrye.mutiny.Uni;

/** Something a cache can be asked. A new one is a line in the list. */
record Operation(String name, Step before, Step counted) {

    /** @param key of 20 characters, which no other operation has used */
    interface Step {

        Uni<?> on(DynamoDbCache cache, String key, String value);
    }

    private static final Step NOTHING = (cache, key, value) -> Uni.createFrom().voidItem();
    private static final Step PUT = DynamoDbCache::put;
    private static final Step PUT_ALL = (cache, key, value) -> cache
            .putAll(keys(key).stream().collect(Collectors.toMap(Function.identity(), each -> value)));
    private static final String TAG = "a tag";
    private static final Step TAGGED = (cache, key, value) -> cache.put(key, value, EntryOptions.taggedWith(TAG));

    static final Operation LOAD = new Operation("get with load and store", NOTHING,
            (cache, key, value) -> cache.get(key, absent -> value));

    static final List<Operation> ALL = List.of(
            new Operation("get, hit", PUT, (cache, key, value) -> cache.get(key, absent -> "")),
            new Operation("getIfPresent, hit", PUT, (cache, key, value) -> cache.getIfPresent(key)),
            new Operation("getIfPresent, miss", NOTHING, (cache, key, value) -> cache.getIfPresent(key)),
            LOAD,
            new Operation("put", NOTHING, PUT),
            new Operation("put, replacing", PUT, PUT),
            new Operation("putIfAbsent", NOTHING, DynamoDbCache::putIfAbsent),
            new Operation("putIfAbsent, present", PUT, DynamoDbCache::putIfAbsent),
            new Operation("touch", PUT, (cache, key, value) -> cache.touch(key)),
            new Operation("increment", NOTHING, (cache, key, value) -> cache.increment(key, 1)),
            new Operation("increment, present", (cache, key, value) -> cache.increment(key, 1),
                    (cache, key, value) -> cache.increment(key, 1)),
            new Operation("replace", PUT, (cache, key, value) -> cache.replace(key, value, value)),
            new Operation("getAndPut", PUT, (cache, key, value) -> cache.getAndPut(key, value)),
            new Operation("getEntry", PUT, (cache, key, value) -> cache.getEntry(key)),
            new Operation("invalidate", PUT, (cache, key, value) -> cache.invalidate(key)),
            new Operation("invalidate, absent", NOTHING, (cache, key, value) -> cache.invalidate(key)),
            new Operation("getAll(100), hits", PUT_ALL, (cache, key, value) -> cache.getAll(keys(key))),
            new Operation("putAll(100)", NOTHING, PUT_ALL),
            new Operation("invalidateAll(100 keys)", PUT_ALL, (cache, key, value) -> cache.invalidateAll(keys(key))),
            new Operation("put with a new tag", NOTHING,
                    (cache, key, value) -> cache.put(key, value, EntryOptions.taggedWith(key))),
            new Operation("put with a tag in use", TAGGED, TAGGED),
            new Operation("getIfPresent with a tag, hit", TAGGED, (cache, key, value) -> cache.getIfPresent(key)),
            new Operation("invalidateTag", TAGGED, (cache, key, value) -> cache.invalidateTag(TAG)),
            new Operation("invalidateAll", PUT, (cache, key, value) -> cache.invalidateAll()));

    /** @return 100 of 20 characters, that begin as the key does */
    private static List<String> keys(String key) {
        return IntStream.range(0, 100).mapToObj(i -> "%s %04d".formatted(key.substring(5), i)).toList();
    }
}
