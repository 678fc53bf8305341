package io.quarkiverse.dynamodbcache.benchmarks.speed;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkiverse.dynamodbcache.benchmarks.harness.BlockingLoad;
import io.quarkiverse.dynamodbcache.benchmarks.harness.Contender;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Callers on threads of their own, who wait for what they ask. */
record BlockingContenders(RawCalls raw, DynamoDbCache cache, Entries entries) {

    private static final String READ = "raw getItem";
    private static final String WRITE = "raw putItem";

    List<Contender> all(List<String> keys, List<Map<String, AttributeValue>> items) {
        String value = Entries.value();
        return List.of(
                contender(READ, READ, caller -> RawCalls.value(raw.get(keys.get(caller)).join())),
                contender("getIfPresent", READ, caller -> cache.getIfPresent(keys.get(caller)).await().indefinitely()),
                contender("get", READ,
                        caller -> cache.get(keys.get(caller), BlockingContenders::absent).await().indefinitely()),
                contender("@CacheResult", READ, caller -> entries.value(keys.get(caller))),
                contender(WRITE, WRITE, caller -> raw.put(items.get(caller)).join()),
                contender("put", WRITE, caller -> {
                    cache.put(keys.get(caller), value).await().indefinitely();
                    return value;
                }));
    }

    private static Contender contender(String name, String rival, IntFunction<Object> operation) {
        return new Contender(name, rival, new BlockingLoad(operation));
    }

    private static String absent(String key) {
        throw Entries.absent();
    }
}
