package io.quarkiverse.dynamodbcache.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkus.cache.Cache;
import io.quarkus.cache.CacheManager;
import io.quarkus.cache.CacheName;
import io.quarkus.cache.CacheResult;
import io.quarkus.cache.CaffeineCache;
import io.quarkus.test.junit.QuarkusTest;

/** Caches in memory and caches in DynamoDB in one application. */
@QuarkusTest
class CacheTypesTest {

    @Inject
    Shop shop;

    @Inject
    CacheManager manager;

    @CacheName("in-memory")
    Cache inMemory;

    @CacheName("in-table")
    Cache inTable;

    @Test
    void managerKnowsBoth_eachOfItsType() {
        assertThat(manager.getCacheNames()).contains("in-memory", "in-table");
        assertThat(inMemory.as(CaffeineCache.class)).isSameAs(inMemory);
        assertThat(inTable.as(DynamoDbCache.class)).isSameAs(inTable);
        assertThatIllegalStateException().isThrownBy(() -> inMemory.as(DynamoDbCache.class));
        assertThatIllegalStateException().isThrownBy(() -> inTable.as(CaffeineCache.class));
    }

    @Test
    void valuesThatNoTableTakes_areCachedInMemory() {
        assertThat(shop.lock("apple")).isSameAs(shop.lock("apple"));
    }

    @Test
    void sameKeyInBoth_isTwoEntries() {
        String price = shop.price("pear");
        Object lock = shop.lock("pear");

        inMemory.invalidateAll().await().atMost(Callers.LIMIT);

        assertThat(shop.price("pear")).isEqualTo(price);
        assertThat(shop.lock("pear")).isNotSameAs(lock);
    }

    @ApplicationScoped
    static class Shop {

        private final AtomicInteger calls = new AtomicInteger();

        @CacheResult(cacheName = "in-table")
        String price(String product) {
            return "price " + calls.incrementAndGet();
        }

        @CacheResult(cacheName = "in-memory")
        Object lock(String product) {
            return new Object();
        }
    }
}
