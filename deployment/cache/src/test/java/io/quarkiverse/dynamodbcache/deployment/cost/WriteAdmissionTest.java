package io.quarkiverse.dynamodbcache.deployment.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkus.cache.CacheName;
import io.quarkus.cache.CacheResult;
import io.quarkus.test.QuarkusUnitTest;

/** What write admission saves, as DynamoDB bills it: what is asked for once costs no write. */
class WriteAdmissionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClasses(Meter.class, Shop.class))
            .overrideConfigKey("quarkus.dynamodb.interceptors", Meter.class.getName())
            .overrideConfigKey("quarkus.cache.dynamodb.expire-after-write", "10M")
            .overrideConfigKey("quarkus.cache.dynamodb.write-admission.window", "20M")
            // So that a load on a busy machine is not slow.
            .overrideConfigKey("quarkus.cache.dynamodb.write-admission.always-after", "1H")
            .overrideConfigKey("quarkus.cache.dynamodb.\"slow\".write-admission.always-after", "0S")
            // Asked once in this test, so that the calls that are counted are those of the operations.
            .overrideConfigKey("quarkus.cache.dynamodb.generation-refresh", "1H");

    @Inject
    Shop shop;

    @CacheName("fast")
    DynamoDbCache fast;

    @CacheName("slow")
    DynamoDbCache slow;

    @BeforeEach
    void generationsAreKnown() {
        fast.getIfPresent("unknown").await().atMost(PATIENCE);
        slow.getIfPresent("unknown").await().atMost(PATIENCE);
        Meter.readOff();
    }

    @Test
    void value_isWrittenOnTheSecondMiss() {
        assertThat(shop.price("apple")).isEqualTo("price 1");
        assertThat(Meter.readOff()).containsExactly("GetItem 0.5");

        assertThat(shop.price("apple")).isEqualTo("price 2");
        assertThat(Meter.readOff()).containsExactly("GetItem 0.5", "PutItem 1.0");

        assertThat(shop.price("apple")).isEqualTo("price 2");
        assertThat(Meter.readOff()).containsExactly("GetItem 0.5");
    }

    @Test
    void valueOfASlowLoad_isWrittenAtOnce() {
        slow.get("apple", product -> "price").await().atMost(PATIENCE);

        assertThat(Meter.readOff()).containsExactly("GetItem 0.5", "PutItem 1.0");
    }

    @ApplicationScoped
    static class Shop {

        private final AtomicInteger loads = new AtomicInteger();

        @CacheResult(cacheName = "fast")
        String price(String product) {
            return "price " + loads.incrementAndGet();
        }
    }
}
