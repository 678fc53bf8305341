package io.quarkiverse.dynamodbcache.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkus.cache.CacheName;
import io.quarkus.cache.CacheResult;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;

/** A cache whose configuration gives it another version than the first. */
@QuarkusTest
class VersionedCacheTest {

    @Inject
    Shop shop;

    @Inject
    Callers callers;

    @CacheName("versioned")
    DynamoDbCache cache;

    private static <T> T answer(Uni<T> question) {
        return question.await().atMost(Callers.LIMIT);
    }

    @Test
    void annotatedMethods_haveTheConfiguredVersion() {
        String price = shop.price("apple");

        assertThat(answer(cache.version(4).<String> getIfPresent("apple"))).isEqualTo(price);
        assertThat(answer(cache.version(1).containsKey("apple"))).isFalse();
        assertThat(answer(cache.version(5).containsKey("apple"))).isFalse();
    }

    @Test
    void bumpedEntry_isMissedByTheCache_andFoundInTheNextVersion() {
        String price = shop.price("pear");

        assertThat(answer(cache.bumpVersion("pear"))).isEqualTo(5);
        assertThat(answer(cache.version(5).<String> getIfPresent("pear"))).isEqualTo(price);
        assertThat(shop.price("pear")).isNotEqualTo(price);
    }

    @Test
    void view_isAskedOnAnEventLoop() {
        answer(cache.version(7).put("plum", "1.20"));

        assertThat(callers.onEventLoop(() -> cache.version(7).<String> getIfPresent("plum"))).succeedsWithin(Callers.LIMIT)
                .isEqualTo("1.20");
    }

    @ApplicationScoped
    static class Shop {

        private final AtomicInteger calls = new AtomicInteger();

        @CacheResult(cacheName = "versioned")
        String price(String product) {
            return "price " + calls.incrementAndGet();
        }
    }
}
