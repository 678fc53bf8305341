package io.quarkiverse.dynamodbcache.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkus.cache.CacheInvalidate;
import io.quarkus.cache.CacheInvalidateAll;
import io.quarkus.cache.CacheName;
import io.quarkus.cache.CacheResult;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;

/** Invalidations, alone, repeated, and together with a cached result on one method. */
@QuarkusTest
class CombinedAnnotationsTest {

    @Inject
    Shop shop;

    @CacheName("prices")
    DynamoDbCache prices;

    @CacheName("stocks")
    DynamoDbCache stocks;

    @BeforeEach
    void bothCachesHoldTwoEntries() {
        for (DynamoDbCache cache : new DynamoDbCache[] { prices, stocks }) {
            cache.put("apple", "old").await().atMost(Callers.LIMIT);
            cache.put("pear", "old").await().atMost(Callers.LIMIT);
        }
    }

    @Test
    void invalidate_removesTheEntryOfItsCacheOnly() {
        shop.forgetPrice("apple");

        assertThat(value(prices, "apple")).isNull();
        assertThat(value(prices, "pear")).isEqualTo("old");
        assertThat(value(stocks, "apple")).isEqualTo("old");
    }

    @Test
    void repeatedInvalidate_removesTheEntryOfEachCache() {
        shop.forget("apple");

        assertThat(value(prices, "apple")).isNull();
        assertThat(value(stocks, "apple")).isNull();
        assertThat(value(stocks, "pear")).isEqualTo("old");
    }

    @Test
    void invalidateAll_removesAllEntriesOfItsCacheOnly() {
        shop.forgetAllPrices();

        assertThat(value(prices, "apple")).isNull();
        assertThat(value(prices, "pear")).isNull();
        assertThat(value(stocks, "apple")).isEqualTo("old");
    }

    @Test
    void repeatedInvalidateAll_removesAllEntriesOfEachCache() {
        shop.forgetAll();

        assertThat(value(prices, "apple")).isNull();
        assertThat(value(stocks, "pear")).isNull();
    }

    @Test
    void invalidateOnAUni_happensWithEachSubscription() {
        Uni<Void> forget = shop.forgetLater("apple");
        assertThat(value(prices, "apple")).isEqualTo("old");
        forget.await().atMost(Callers.LIMIT);
        assertThat(value(prices, "apple")).isNull();
        prices.put("apple", "new").await().atMost(Callers.LIMIT);
        forget.await().atMost(Callers.LIMIT);

        assertThat(value(prices, "apple")).isNull();
    }

    @Test
    void invalidateAllOnAStage_isDoneWhenTheStageIs() {
        assertThat(shop.forgetAllLater()).succeedsWithin(Callers.LIMIT).isEqualTo("done");

        assertThat(value(prices, "pear")).isNull();
    }

    @Test
    void invalidateBesideResult_comesFirst() {
        String first = shop.refreshed("apple");
        String second = shop.refreshed("apple");

        assertThat(first).isNotEqualTo("old");
        assertThat(second).isNotEqualTo(first);
        assertThat(value(prices, "apple")).isEqualTo(second);
        assertThat(value(prices, "pear")).isEqualTo("old");
    }

    @Test
    void invalidateBesideResultOnAUni_comesFirst() {
        String first = shop.refreshedLater("apple").await().atMost(Callers.LIMIT);

        assertThat(first).isNotEqualTo("old");
        assertThat(value(prices, "apple")).isEqualTo(first);
    }

    @Test
    void allThree_workOnTheirOwnCaches() {
        String price = shop.exchanged("apple");

        assertThat(price).isNotEqualTo("old");
        assertThat(value(prices, "apple")).isEqualTo(price);
        assertThat(value(stocks, "pear")).isNull();
    }

    private @Nullable String value(DynamoDbCache cache, String product) {
        return cache.<String> getIfPresent(product).await().atMost(Callers.LIMIT);
    }

    @ApplicationScoped
    static class Shop {

        private final AtomicInteger calls = new AtomicInteger();

        @CacheInvalidate(cacheName = "prices")
        void forgetPrice(String product) {
        }

        @CacheInvalidate(cacheName = "prices")
        @CacheInvalidate(cacheName = "stocks")
        void forget(String product) {
        }

        @CacheInvalidateAll(cacheName = "prices")
        void forgetAllPrices() {
        }

        @CacheInvalidateAll(cacheName = "prices")
        @CacheInvalidateAll(cacheName = "stocks")
        void forgetAll() {
        }

        @CacheInvalidate(cacheName = "prices")
        Uni<Void> forgetLater(String product) {
            return Uni.createFrom().voidItem();
        }

        @CacheInvalidateAll(cacheName = "prices")
        CompletionStage<String> forgetAllLater() {
            return CompletableFuture.completedFuture("done");
        }

        @CacheInvalidate(cacheName = "prices")
        @CacheResult(cacheName = "prices")
        String refreshed(String product) {
            return "price " + calls.incrementAndGet();
        }

        @CacheInvalidate(cacheName = "prices")
        @CacheResult(cacheName = "prices")
        Uni<String> refreshedLater(String product) {
            return Uni.createFrom().item("price " + calls.incrementAndGet());
        }

        @CacheInvalidateAll(cacheName = "stocks")
        @CacheInvalidate(cacheName = "prices")
        @CacheResult(cacheName = "prices")
        String exchanged(String product) {
            return "price " + calls.incrementAndGet();
        }
    }
}
