package io.quarkiverse.dynamodbcache.deployment.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkus.cache.CacheName;
import io.quarkus.test.QuarkusUnitTest;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The costs that the design promises, for values that fit into 1 KB with their overhead, as DynamoDB bills them. */
class CostTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String VALUE = "v".repeat(960);

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClass(Meter.class))
            .overrideConfigKey("quarkus.dynamodb.interceptors", Meter.class.getName())
            .overrideConfigKey("quarkus.cache.dynamodb.expire-after-write", "10M")
            .overrideConfigKey("quarkus.cache.dynamodb.\"leased\".lease", "true")
            .overrideConfigKey("quarkus.cache.dynamodb.\"early\".early-refresh", "1")
            // Asked once in this test, so that the calls that are counted are those of the operations.
            .overrideConfigKey("quarkus.cache.dynamodb.generation-refresh", "1H");

    @CacheName("c8000000")
    DynamoDbCache cache;

    @CacheName("leased")
    DynamoDbCache leased;

    @CacheName("early")
    DynamoDbCache early;

    @Inject
    DynamoDbAsyncClient client;

    @BeforeEach
    void generationIsKnown() {
        cache.getIfPresent("unknown").await().atMost(PATIENCE);
        Meter.readOff();
    }

    @Test
    void put_isOneWriteUnit() {
        cache.put("a key of 20 letters!", VALUE).await().atMost(PATIENCE);

        assertThat(Meter.readOff()).containsExactly("PutItem 1.0");
    }

    @Test
    void miss_isHalfAReadUnit() {
        cache.getIfPresent("absent").await().atMost(PATIENCE);

        assertThat(Meter.readOff()).containsExactly("GetItem 0.5");
    }

    @Test
    void hit_isHalfAReadUnit() {
        cache.put("hit", VALUE).await().atMost(PATIENCE);
        Meter.readOff();
        cache.get("hit", key -> "not asked for").await().atMost(PATIENCE);

        assertThat(Meter.readOff()).containsExactly("GetItem 0.5");
    }

    @Test
    void load_isOneReadAndOneWrite() {
        cache.get("loaded", key -> VALUE).await().atMost(PATIENCE);

        assertThat(Meter.readOff()).containsExactly("GetItem 0.5", "PutItem 1.0");
    }

    @Test
    void loadWithALease_isOneRequestAndOneWriteUnitMore_andAHitNone() {
        leased.getIfPresent("unknown").await().atMost(PATIENCE);
        Meter.readOff();
        leased.get("leased", key -> VALUE).await().atMost(PATIENCE);

        assertThat(Meter.readOff()).containsExactly("GetItem 0.5", "UpdateItem 1.0", "PutItem 1.0");

        leased.get("leased", key -> "not asked for").await().atMost(PATIENCE);

        assertThat(Meter.readOff()).containsExactly("GetItem 0.5");
    }

    @Test
    void loadBeforeTheEnd_isOneRequestAndOneWriteUnitMore_andItsCallerDoesNotWait() {
        String old = "v".repeat(900); // The lease stands in the same item for a while.
        early.put("early", old).await().atMost(PATIENCE);
        makeDue("early#s:early");
        Meter.readOff();
        AtomicReference<Thread> loadedOn = new AtomicReference<>();
        String value = early.<String, String> get("early", key -> {
            loadedOn.set(Thread.currentThread());
            return "new";
        }).await().atMost(PATIENCE);

        assertThat(value).isEqualTo(old);
        await().atMost(PATIENCE).until(() -> Meter.CALLS.size() == 3);
        assertThat(Meter.readOff()).containsExactly("GetItem 0.5", "UpdateItem 1.0", "PutItem 1.0");
        assertThat(loadedOn.get()).isNotNull().isNotEqualTo(Thread.currentThread());
        assertThat(early.<String> getIfPresent("early").await().atMost(PATIENCE)).isEqualTo("new");
    }

    /** As if it had been written years ago, by a load that took as long: so it is due by any chance. */
    private void makeDue(String partition) {
        Map<String, AttributeValue> key = Map.of("pk", AttributeValue.fromS(partition), "sk", AttributeValue.fromS("e"));
        String written = Objects.requireNonNull(
                client.getItem(get -> get.tableName("quarkus-cache").key(key)).join().item().get("g")).n();
        client.updateItem(update -> update.tableName("quarkus-cache").key(key)
                .updateExpression("SET d = :time, g = :written")
                .expressionAttributeValues(Map.of(":time", AttributeValue.fromN("1000000000000000000"),
                        ":written", AttributeValue.fromN(written.substring(0, written.indexOf('.')) + ".1"))))
                .join();
    }

    @Test
    void putIfAbsent_isOneWriteUnit() {
        cache.putIfAbsent("if absent", VALUE).await().atMost(PATIENCE);

        assertThat(Meter.readOff()).containsExactly("PutItem 1.0");
    }

    @Test
    void touch_isOneWriteUnit() {
        cache.put("touched", VALUE).await().atMost(PATIENCE);
        Meter.readOff();
        cache.touch("touched").await().atMost(PATIENCE);

        assertThat(Meter.readOff()).containsExactly("UpdateItem 1.0");
    }

    @Test
    void increment_isOneWriteUnit() {
        cache.increment("counter", 1).await().atMost(PATIENCE);
        Meter.readOff();
        cache.increment("counter", 1).await().atMost(PATIENCE);

        assertThat(Meter.readOff()).containsExactly("UpdateItem 1.0");
    }

    @Test
    void replaceAndGetAndPut_areOneWriteUnitEach() {
        cache.put("replaced", "old").await().atMost(PATIENCE);
        Meter.readOff();
        cache.replace("replaced", "old", VALUE).await().atMost(PATIENCE);
        cache.getAndPut("replaced", "newest").await().atMost(PATIENCE);

        assertThat(Meter.readOff()).containsExactly("PutItem 1.0", "PutItem 1.0");
    }

    @Test
    void invalidate_isOneWriteUnit() {
        cache.put("gone", VALUE).await().atMost(PATIENCE);
        Meter.readOff();
        cache.invalidate("gone").await().atMost(PATIENCE);

        assertThat(Meter.readOff()).containsExactly("DeleteItem 1.0");
    }

    @Test
    void invalidateAll_isOneWriteUnitWhateverTheNumberOfEntries() {
        for (int i = 0; i < 20; i++) {
            cache.put(i, VALUE).await().atMost(PATIENCE);
        }
        Meter.readOff();
        cache.invalidateAll().await().atMost(PATIENCE);

        assertThat(Meter.readOff()).containsExactly("UpdateItem 1.0");
        assertThat(cache.containsKey(7).await().atMost(PATIENCE)).isFalse();
    }

    @Test
    void getAllOfAHundred_isOneRequest_andHalfAReadUnitEach() {
        cache.putAll(hundred("read")).await().atMost(PATIENCE);
        Meter.readOff();

        assertThat(cache.getAll(hundred("read").keySet()).await().atMost(PATIENCE)).hasSize(100);
        assertThat(Meter.readOff()).containsExactly("BatchGetItem 50.0");
    }

    @Test
    void putAllOfAHundred_isFourRequests_andAWriteUnitEach() {
        cache.putAll(hundred("written")).await().atMost(PATIENCE);

        assertThat(Meter.readOff()).containsExactly("BatchWriteItem 25.0", "BatchWriteItem 25.0", "BatchWriteItem 25.0",
                "BatchWriteItem 25.0");
    }

    @Test
    void invalidateAllOfAHundred_isFourRequests_andAWriteUnitEach() {
        cache.putAll(hundred("gone")).await().atMost(PATIENCE);
        Meter.readOff();
        cache.invalidateAll(hundred("gone").keySet()).await().atMost(PATIENCE);

        assertThat(Meter.readOff()).containsExactly("BatchWriteItem 25.0", "BatchWriteItem 25.0", "BatchWriteItem 25.0",
                "BatchWriteItem 25.0");
        assertThat(cache.getAll(hundred("gone").keySet()).await().atMost(PATIENCE)).isEmpty();
    }

    private static Map<String, String> hundred(String prefix) {
        return IntStream.range(0, 100).boxed().collect(Collectors.toMap(i -> prefix + i, i -> VALUE));
    }

    @Test
    void newTag_isOneReadAndOneWriteUnitMore_once() {
        cache.put("tagged", "v".repeat(900), EntryOptions.taggedWith("new tag")).await().atMost(PATIENCE);

        assertThat(Meter.readOff()).containsExactly("GetItem 1.0", "UpdateItem 1.0", "PutItem 1.0");

        cache.put("tagged too", "v".repeat(900), EntryOptions.taggedWith("new tag")).await().atMost(PATIENCE);

        assertThat(Meter.readOff()).containsExactly("PutItem 1.0");
    }

    @Test
    void hitOfATaggedEntry_isHalfAReadUnit() {
        cache.put("tagged hit", VALUE, EntryOptions.taggedWith("known tag")).await().atMost(PATIENCE);
        Meter.readOff();
        cache.get("tagged hit", key -> "not asked for").await().atMost(PATIENCE);

        assertThat(Meter.readOff()).containsExactly("GetItem 0.5");
    }

    @Test
    void invalidateTag_isOneWriteUnitWhateverTheNumberOfEntries() {
        for (int i = 0; i < 20; i++) {
            cache.put(i, VALUE, EntryOptions.taggedWith("all of them")).await().atMost(PATIENCE);
        }
        Meter.readOff();
        cache.invalidateTag("all of them").await().atMost(PATIENCE);

        assertThat(Meter.readOff()).containsExactly("UpdateItem 1.0");
        assertThat(cache.containsKey(7).await().atMost(PATIENCE)).isFalse();
    }

    @Test
    void bumpVersion_isOneReadAndTwoWrites() {
        cache.version(2).containsKey("bumped").await().atMost(PATIENCE);
        cache.put("bumped", "v").await().atMost(PATIENCE);
        Meter.readOff();
        cache.bumpVersion("bumped").await().atMost(PATIENCE);

        assertThat(Meter.readOff()).containsExactly("GetItem 0.5", "PutItem 1.0", "DeleteItem 1.0");
    }
}
