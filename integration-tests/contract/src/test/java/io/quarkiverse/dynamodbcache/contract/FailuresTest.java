package io.quarkiverse.dynamodbcache.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.cache.Cache;
import io.quarkus.cache.CacheException;
import io.quarkus.cache.CacheKey;
import io.quarkus.cache.CacheName;
import io.quarkus.cache.CacheResult;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;

/** What a method fails with arrives as it is, is not cached, and does not stand in the way of the next call. */
@QuarkusTest
class FailuresTest {

    @Inject
    Shop shop;

    @CacheName("shop")
    Cache cache;

    @BeforeEach
    void noCallYet() {
        Shop.CALLS.set(0);
        cache.invalidateAll().await().atMost(Callers.LIMIT);
    }

    @Test
    void runtimeException_arrivesAsItIsAndIsNotCached() throws Throwable {
        IllegalArgumentException failure = new IllegalArgumentException("out of stock");

        assertThatThrownBy(() -> shop.price("a", failure)).isSameAs(failure);
        assertThat(shop.price("a", null)).isEqualTo("price 2");
    }

    @Test
    void checkedException_arrivesUnwrappedAndIsNotCached() throws Throwable {
        IOException failure = new IOException("out of stock");

        assertThatThrownBy(() -> shop.price("b", failure)).isSameAs(failure);
        assertThat(shop.price("b", null)).isEqualTo("price 2");
    }

    @Test
    void error_arrivesUnwrappedAndIsNotCached() throws Throwable {
        Error failure = new AssertionError("out of stock");

        assertThatThrownBy(() -> shop.price("c", failure)).isSameAs(failure);
        assertThat(shop.price("c", null)).isEqualTo("price 2");
    }

    @Test
    void cacheExceptionWithoutACause_arrivesAsItIs() {
        CacheException failure = new CacheException("out of stock", null);

        assertThatThrownBy(() -> shop.price("d", failure)).isSameAs(failure);
    }

    @Test
    void failedUni_failsWithTheSameAndIsNotCached() {
        IOException failure = new IOException("out of stock");

        assertThat(shop.priceAsUni("e", failure).subscribeAsCompletionStage()).failsWithin(Callers.LIMIT)
                .withThrowableThat().havingCause().isSameAs(failure);
        assertThat(shop.priceAsUni("e", null).await().atMost(Callers.LIMIT)).isEqualTo("price 2");
    }

    @Test
    void failedStage_failsWithTheSameAndIsNotCached() {
        IOException failure = new IOException("out of stock");

        assertThat(shop.priceAsStage("f", failure)).failsWithin(Callers.LIMIT)
                .withThrowableThat().havingCause().isSameAs(failure);
        assertThat(shop.priceAsStage("f", null)).succeedsWithin(Callers.LIMIT).isEqualTo("price 2");
    }

    @Test
    void checkedFailureOfALoader_isACacheExceptionOfTheProgrammaticApi() {
        IOException failure = new IOException("out of stock");

        assertThatThrownBy(() -> get("g", failure)).isExactlyInstanceOf(CacheException.class).hasCause(failure);
        assertThat(get("g", null)).isEqualTo("price 2");
    }

    @Test
    void errorOfALoader_isACacheExceptionOfTheProgrammaticApi() {
        Error failure = new AssertionError("out of stock");

        assertThatThrownBy(() -> get("h", failure)).isExactlyInstanceOf(CacheException.class).hasCause(failure);
    }

    @Test
    void runtimeExceptionOfALoader_arrivesAsItIs() {
        RuntimeException failure = new IllegalStateException("out of stock");

        assertThatThrownBy(() -> get("i", failure)).isSameAs(failure);
    }

    @Test
    void loaderThatThrowsInsteadOfGivingAUni_failsTheUni() {
        RuntimeException failure = new IllegalStateException("out of stock");
        Uni<String> get = cache.getAsync("j", key -> {
            throw failure;
        });

        assertThatThrownBy(() -> get.await().atMost(Callers.LIMIT)).isSameAs(failure);
    }

    @Test
    void loaderThatGivesNoUni_failsAndIsNotCached() {
        Uni<String> get = cache.getAsync("k", key -> null);

        assertThatThrownBy(() -> get.await().atMost(Callers.LIMIT)).isInstanceOf(NullPointerException.class);
        assertThat(get("k", null)).isEqualTo("price 1");
    }

    private String get(String product, @Nullable Throwable failure) {
        return cache.get(product, key -> priceSneakily(failure)).await().atMost(Callers.LIMIT);
    }

    /** As code in other languages than Java does. */
    @SuppressWarnings("unchecked")
    private static <E extends Throwable> String priceSneakily(@Nullable Throwable failure) throws E {
        String price = "price " + Shop.CALLS.incrementAndGet();
        if (failure != null) {
            throw (E) failure;
        }
        return price;
    }

    @ApplicationScoped
    static class Shop {

        static final AtomicInteger CALLS = new AtomicInteger();

        @CacheResult(cacheName = "shop")
        String price(@CacheKey String product, @Nullable Throwable failure) throws Throwable {
            String price = "price " + CALLS.incrementAndGet();
            if (failure != null) {
                throw failure;
            }
            return price;
        }

        @CacheResult(cacheName = "shop")
        Uni<String> priceAsUni(@CacheKey String product, @Nullable Throwable failure) {
            String price = "price " + CALLS.incrementAndGet();
            return failure != null ? Uni.createFrom().failure(failure) : Uni.createFrom().item(price);
        }

        @CacheResult(cacheName = "shop")
        CompletionStage<String> priceAsStage(@CacheKey String product, @Nullable Throwable failure) {
            String price = "price " + CALLS.incrementAndGet();
            return failure != null ? CompletableFuture.failedFuture(failure) : CompletableFuture.completedFuture(price);
        }
    }
}
