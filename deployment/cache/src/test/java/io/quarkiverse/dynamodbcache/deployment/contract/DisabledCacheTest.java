package io.quarkiverse.dynamodbcache.deployment.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.dynamodbcache.CacheTags;
import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkiverse.dynamodbcache.KeyFunction;
import io.quarkus.cache.CacheInvalidate;
import io.quarkus.cache.CacheName;
import io.quarkus.cache.CacheResult;
import io.quarkus.cache.runtime.AbstractCache;
import io.quarkus.test.QuarkusUnitTest;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/** Caching that is switched off. */
class DisabledCacheTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = ContractApplication.with(Shop.class, Keys.class)
            .overrideRuntimeConfigKey("quarkus.cache.enabled", "false");

    @Inject
    Shop shop;

    @CacheName("prices")
    DynamoDbCache cache;

    @Inject
    DynamoDbAsyncClient client;

    @Test
    void eachCall_invokesTheMethodAndNoTableIsTouched() {
        String first = shop.price("apple");
        shop.forget("apple");

        assertThat(shop.price("apple")).isNotEqualTo(first);
        assertThat(client.listTables()).succeedsWithin(ContractApplication.LIMIT)
                .satisfies(tables -> assertThat(tables.tableNames()).isEmpty());
    }

    @Test
    void methodWithTags_isInvokedWithEachCall() {
        assertThat(shop.tagged("apple")).isNotEqualTo(shop.tagged("apple"));
    }

    @Test
    void injectedDynamoDbCache_takesEverythingAndKeepsNothing() {
        cache.put("apple", List.of(1)).await().atMost(ContractApplication.LIMIT);

        assertThat(cache.getIfPresent("apple").await().atMost(ContractApplication.LIMIT)).isNull();
        assertThat(cache.putIfAbsent("apple", List.of(1)).await().atMost(ContractApplication.LIMIT)).isFalse();
        assertThat(cache.get("apple", key -> List.of(2)).await().atMost(ContractApplication.LIMIT)).containsExactly(2);
        assertThat(cache.invalidateIf(key -> true).await().atMost(ContractApplication.LIMIT)).isNull();
        assertThat(cache.invalidateTag("fruit").await().atMost(ContractApplication.LIMIT)).isNull();
        assertThat(cache.version(2).getIfPresent("apple").await().atMost(ContractApplication.LIMIT)).isNull();
        assertThat(cache.bumpVersion("apple").await().atMost(ContractApplication.LIMIT)).isNull();
    }

    @Test
    void keyFunction_isNotAsked_andAnyKeyIsTaken() {
        assertThat(cache.get(new Object(), key -> "loaded").await().atMost(ContractApplication.LIMIT)).isEqualTo("loaded");
        assertThatNullPointerException().isThrownBy(() -> cache.get(null, key -> "loaded"))
                .withMessage(AbstractCache.NULL_KEYS_NOT_SUPPORTED_MSG);
    }

    @ApplicationScoped
    static class Keys implements KeyFunction {

        @Override
        public Optional<String> encode(String cache, Object key) {
            throw new AssertionError("Asked by a cache that is switched off");
        }
    }

    @ApplicationScoped
    static class Shop {

        private final AtomicInteger calls = new AtomicInteger();

        @CacheResult(cacheName = "prices")
        String price(String product) {
            return "price " + calls.incrementAndGet();
        }

        @CacheResult(cacheName = "prices")
        @CacheTags("product:{product}")
        String tagged(String product) {
            return "price " + calls.incrementAndGet();
        }

        @CacheInvalidate(cacheName = "prices")
        void forget(String product) {
        }
    }
}
