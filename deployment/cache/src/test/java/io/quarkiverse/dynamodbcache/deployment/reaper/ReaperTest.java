package io.quarkiverse.dynamodbcache.deployment.reaper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkus.cache.CacheName;
import io.quarkus.test.QuarkusUnitTest;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/** Outdated entries are gone from the table, of the caches that want it. */
class ReaperTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(root -> {
            })
            .overrideConfigKey("quarkus.cache.dynamodb.\"reaped\".reaper.units-per-second", "10000")
            .overrideConfigKey("quarkus.cache.dynamodb.\"reaped\".reaper.interval", "0.2S");

    @CacheName("reaped")
    DynamoDbCache reaped;

    @CacheName("other")
    DynamoDbCache other;

    @Inject
    DynamoDbAsyncClient client;

    private static void put(DynamoDbCache cache, int key, EntryOptions options) {
        cache.put(key, "value", options).await().atMost(PATIENCE);
    }

    /** Its items, whatever the caches make of them. */
    private List<String> entriesOf(String cache) {
        return client.scan(scan -> scan.tableName("quarkus-cache").consistentRead(true)).join().items().stream()
                .filter(item -> item.get("sk").s().equals("e"))
                .map(item -> item.get("pk").s()).filter(partition -> partition.startsWith(cache + "#")).sorted().toList();
    }

    @Test
    void outdatedEntries_disappearFromTheTable() {
        for (int key = 0; key < 150; key++) {
            put(reaped, key, EntryOptions.configured());
            put(other, key, EntryOptions.configured());
        }
        reaped.invalidateAll().await().atMost(PATIENCE);
        other.invalidateAll().await().atMost(PATIENCE);
        put(reaped, 1000, EntryOptions.configured());
        put(reaped, 1001, EntryOptions.taggedWith("new"));
        put(reaped, 1002, EntryOptions.taggedWith("cheap"));
        reaped.invalidateTag("new").await().atMost(PATIENCE);

        await().atMost(PATIENCE).until(() -> entriesOf("reaped").size() <= 2);

        assertThat(entriesOf("reaped")).containsExactly("reaped#i:1000", "reaped#i:1002");
        assertThat(entriesOf("other")).hasSize(150);
    }
}
