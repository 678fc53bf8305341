package io.quarkiverse.dynamodbcache.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.quarkus.cache.CacheResult;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** A value that is found is returned, whatever its type, and the method is not executed. */
@QuarkusTest
class CachedValuesTest {

    @Inject
    Shop shop;

    @Test
    void primitives_areCached() {
        assertCached(shop::ofInt, 1);
        assertCached(shop::ofBoolean, true);
        assertCached(shop::ofDouble, 1.5);
    }

    @Test
    void record_isCached() {
        assertCached(shop::ofRecord, new Price("apple", 1));
    }

    @Test
    void optionals_areCachedWithAndWithoutAValue() {
        assertCached(shop::ofOptional, Optional.of(new Price("apple", 1)));
        assertCached(shop::ofEmptyOptional, Optional.empty());
    }

    @Test
    void generics_areCachedWithTheirArguments() {
        assertCached(shop::ofList, List.of(new Price("apple", 1)));
        assertCached(shop::ofMap, Map.of("red", List.of(new Price("apple", 1))));
    }

    @Test
    void arrays_areCached() {
        assertCached(shop::ofBytes, new byte[] { 1, 2 });
        assertCached(shop::ofInts, new int[] { 1, 2 });
        assertCached(shop::ofRecords, new Price[] { new Price("apple", 1) });
    }

    @Test
    void null_isCached() {
        assertCached(shop::ofNull, null);
        assertCached(key -> awaited(shop.ofUniOfNull(key)), null);
    }

    @Test
    void uni_isCachedByItsItem() {
        assertCached(key -> awaited(shop.ofUni(key)), List.of(new Price("apple", 1)));
    }

    @Test
    void stages_areCachedByTheirResults() {
        assertCached(key -> awaited(Uni.createFrom().completionStage(shop.ofStage(key))), new Price("apple", 1));
        assertCached(key -> awaited(Uni.createFrom().completionStage(shop.ofFuture(key))), Map.of("apple", 1));
    }

    @Test
    void multi_isNotCached() {
        Shop.CALLS.set(0);

        assertThat(awaited(shop.ofMulti("apple").collect().asList())).containsExactly(1);
        assertThat(awaited(shop.ofMulti("apple").collect().asList())).containsExactly(2);
    }

    private <T> void assertCached(Function<String, T> method, @Nullable T value) {
        Shop.CALLS.set(0);

        assertThat(method.apply("apple")).isEqualTo(value);
        assertThat(method.apply("apple")).isEqualTo(value);
        assertThat(Shop.CALLS).hasValue(1);
    }

    private static <T> T awaited(Uni<T> call) {
        return call.await().atMost(Callers.LIMIT);
    }

    record Price(String product, int amount) {
    }

    @ApplicationScoped
    static class Shop {

        static final AtomicInteger CALLS = new AtomicInteger();

        @CacheResult(cacheName = "int")
        int ofInt(String product) {
            return CALLS.incrementAndGet();
        }

        @CacheResult(cacheName = "boolean")
        boolean ofBoolean(String product) {
            return CALLS.incrementAndGet() == 1;
        }

        @CacheResult(cacheName = "double")
        double ofDouble(String product) {
            return CALLS.incrementAndGet() + 0.5;
        }

        @CacheResult(cacheName = "record")
        Price ofRecord(String product) {
            return new Price(product, CALLS.incrementAndGet());
        }

        @CacheResult(cacheName = "optional")
        Optional<Price> ofOptional(String product) {
            return Optional.of(new Price(product, CALLS.incrementAndGet()));
        }

        @CacheResult(cacheName = "empty-optional")
        Optional<Price> ofEmptyOptional(String product) {
            CALLS.incrementAndGet();
            return Optional.empty();
        }

        @CacheResult(cacheName = "list")
        List<Price> ofList(String product) {
            return List.of(new Price(product, CALLS.incrementAndGet()));
        }

        @CacheResult(cacheName = "map")
        Map<String, List<Price>> ofMap(String product) {
            return Map.of("red", List.of(new Price(product, CALLS.incrementAndGet())));
        }

        @CacheResult(cacheName = "bytes")
        byte[] ofBytes(String product) {
            return new byte[] { (byte) CALLS.incrementAndGet(), 2 };
        }

        @CacheResult(cacheName = "ints")
        int[] ofInts(String product) {
            return new int[] { CALLS.incrementAndGet(), 2 };
        }

        @CacheResult(cacheName = "records")
        Price[] ofRecords(String product) {
            return new Price[] { new Price(product, CALLS.incrementAndGet()) };
        }

        @CacheResult(cacheName = "null")
        @Nullable
        String ofNull(String product) {
            CALLS.incrementAndGet();
            return null;
        }

        @CacheResult(cacheName = "uni-of-null")
        Uni<Integer> ofUniOfNull(String product) {
            CALLS.incrementAndGet();
            return Uni.createFrom().nullItem();
        }

        @CacheResult(cacheName = "uni")
        Uni<List<Price>> ofUni(String product) {
            return Uni.createFrom().item(() -> List.of(new Price(product, CALLS.incrementAndGet())));
        }

        @CacheResult(cacheName = "stage")
        CompletionStage<Price> ofStage(String product) {
            return CompletableFuture.completedFuture(new Price(product, CALLS.incrementAndGet()));
        }

        @CacheResult(cacheName = "future")
        CompletableFuture<Map<String, Integer>> ofFuture(String product) {
            return CompletableFuture.completedFuture(Map.of(product, CALLS.incrementAndGet()));
        }

        @CacheResult(cacheName = "multi")
        Multi<Integer> ofMulti(String product) {
            return Multi.createFrom().item(CALLS.incrementAndGet());
        }
    }
}
