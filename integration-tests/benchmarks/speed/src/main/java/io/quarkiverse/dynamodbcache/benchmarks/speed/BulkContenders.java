package io.quarkiverse.dynamodbcache.benchmarks.speed;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkiverse.dynamodbcache.benchmarks.harness.BlockingLoad;
import io.quarkiverse.dynamodbcache.benchmarks.harness.Contender;

/** One caller who wants a hundred entries: at once, or one after the other. */
record BulkContenders(DynamoDbCache cache) {

    private static final String SINGLE = "100 single gets";

    List<Contender> all(List<String> keys) {
        return List.of(
                new Contender(SINGLE, SINGLE, new BlockingLoad(caller -> {
                    keys.forEach(key -> found(cache.<String> getIfPresent(key).await().indefinitely()));
                    return keys;
                })),
                new Contender("getAll(100)", SINGLE, new BlockingLoad(caller -> {
                    Map<String, String> values = cache.<String, String> getAll(keys).await().indefinitely();
                    keys.forEach(key -> found(values.get(key)));
                    return values;
                })));
    }

    private static void found(@Nullable String value) {
        if (value == null) {
            throw Entries.absent();
        }
    }
}
