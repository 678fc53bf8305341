package io.quarkiverse.dynamodbcache.deployment.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkus.cache.CacheName;
import io.quarkus.test.QuarkusUnitTest;

/** What near caches cost: while nothing happens, and with each change. */
class NearCacheCostTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClass(Meter.class))
            .overrideConfigKey("quarkus.dynamodb.interceptors", Meter.class.getName())
            .overrideConfigKey("quarkus.cache.dynamodb.expire-after-write", "1H")
            .overrideConfigKey("quarkus.cache.dynamodb.generation-refresh", "1H")
            .overrideConfigKey("quarkus.cache.dynamodb.near-cache.enabled", "true")
            .overrideConfigKey("quarkus.cache.dynamodb.near-cache.sync-interval", "0.5S");

    @CacheName("near-cost-1")
    DynamoDbCache one;

    @CacheName("near-cost-2")
    DynamoDbCache two;

    @CacheName("near-cost-3")
    DynamoDbCache three;

    @Test
    void idleSync_isHalfAReadUnit_andOneRequestForAllCaches() {
        for (DynamoDbCache cache : List.of(one, two, three)) {
            cache.put("key", "value").await().atMost(PATIENCE);
            cache.getIfPresent("key").await().atMost(PATIENCE);
        }
        await().atMost(PATIENCE).until(() -> Meter.CALLS.contains("Query 0.5"));
        Meter.readOff();
        long began = System.nanoTime();
        await().atMost(PATIENCE).until(() -> Meter.CALLS.size() >= 6);
        List<String> calls = Meter.readOff();
        Duration time = Duration.ofNanos(System.nanoTime() - began);

        assertThat(calls).containsOnly("Query 0.5");
        // One per interval, whatever the number of caches: with one for each, there would be three times as many.
        assertThat(time).isGreaterThan(Duration.ofMillis(500L * (calls.size() - 2)));
    }

    @Test
    void change_isOneWriteUnitMore() {
        one.put("known", "value").await().atMost(PATIENCE);
        List<String> writes = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Meter.readOff();
            one.put("key", "v".repeat(900)).await().atMost(PATIENCE);
            writes.addAll(Meter.readOff());
        }
        writes.removeIf(call -> call.startsWith("Query"));

        assertThat(writes).filteredOn(call -> call.startsWith("PutItem")).hasSize(5).containsOnly("PutItem 1.0");
        assertThat(writes).filteredOn(call -> call.startsWith("UpdateItem")).hasSizeGreaterThanOrEqualTo(5)
                .allMatch(call -> call.equals("UpdateItem 1.0") || call.equals("UpdateItem refused"));
    }
}
