package io.quarkiverse.dynamodbcache.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkus.cache.CacheInvalidate;
import io.quarkus.cache.CacheKey;
import io.quarkus.cache.CacheName;
import io.quarkus.cache.CacheResult;
import io.quarkus.cache.CompositeCacheKey;
import io.quarkus.cache.DefaultCacheKey;
import io.quarkus.cache.runtime.AbstractCache;
import io.quarkus.test.junit.QuarkusTest;

/** Which arguments of a method are its key, as the javadoc of CacheResult and CacheInvalidate lists it. */
@QuarkusTest
class CacheKeysTest {

    @Inject
    Shelf shelf;

    @CacheName("shelf")
    DynamoDbCache cache;

    @BeforeEach
    void emptyShelf() {
        cache.invalidateAll().await().atMost(Callers.LIMIT);
    }

    @Test
    void noArgument_isTheDefaultKeyOfTheCache() {
        shelf.result();

        assertThat(keys()).containsExactly(new DefaultCacheKey("shelf"));
    }

    @Test
    void oneArgument_isTheKey() {
        shelf.result("a");

        assertThat(keys()).containsExactly("a");
    }

    @Test
    void oneMarkedArgument_isTheKey() {
        shelf.resultOfMarked("a", 1);

        assertThat(keys()).containsExactly("a");
    }

    @Test
    void severalMarkedArguments_areACompositeKey() {
        shelf.resultOfMarked("a", 1, 2L);

        assertThat(keys()).containsExactly(new CompositeCacheKey("a", 2L));
    }

    @Test
    void severalArguments_areACompositeKeyOfAll() {
        shelf.result("a", 1);

        assertThat(keys()).containsExactly(new CompositeCacheKey("a", 1));
    }

    @Test
    void nullWithinACompositeKey_isAllowed() {
        shelf.result(null, 1);

        assertThat(keys()).containsExactly(new CompositeCacheKey(null, 1));
    }

    @Test
    void nullArgument_isNoKey() {
        assertThatNullPointerException().isThrownBy(() -> shelf.result((String) null))
                .withMessage(AbstractCache.NULL_KEYS_NOT_SUPPORTED_MSG);
        assertThatNullPointerException().isThrownBy(() -> shelf.forget((String) null))
                .withMessage(AbstractCache.NULL_KEYS_NOT_SUPPORTED_MSG);
    }

    @Test
    void invalidate_findsTheSameKeys() {
        shelf.result();
        shelf.result("a");
        shelf.result("a", 1);
        shelf.resultOfMarked("a", 1, 2L);
        shelf.result("kept");

        shelf.forget();
        shelf.forget("a");
        shelf.forget("a", 1);
        shelf.forgetMarked("a", 3, 2L);

        assertThat(keys()).containsExactly("kept");
    }

    @Test
    void invalidateByOneMarkedArgument_findsTheSameKey() {
        shelf.resultOfMarked("a", 1);

        shelf.forgetMarked("a", 2);

        assertThat(keys()).isEmpty();
    }

    @Test
    void invalidateOfAnAbsentKey_doesNothing() {
        shelf.result("kept");

        shelf.forget("absent");

        assertThat(keys()).containsExactly("kept");
    }

    private Set<Object> keys() {
        Set<Object> keys = ConcurrentHashMap.newKeySet();
        cache.invalidateIf(key -> !keys.add(key)).await().atMost(Callers.LIMIT);
        // What earlier tests invalidated may still be in the table.
        keys.removeIf(key -> !cache.containsKey(key).await().atMost(Callers.LIMIT));
        return keys;
    }

    @ApplicationScoped
    static class Shelf {

        @CacheResult(cacheName = "shelf")
        String result() {
            return "all";
        }

        @CacheResult(cacheName = "shelf")
        String result(@Nullable String first) {
            return "one";
        }

        @CacheResult(cacheName = "shelf")
        String result(@Nullable String first, int second) {
            return "two";
        }

        @CacheResult(cacheName = "shelf")
        String resultOfMarked(@CacheKey String first, int second) {
            return "one marked";
        }

        @CacheResult(cacheName = "shelf")
        String resultOfMarked(@CacheKey String first, int second, @CacheKey Long third) {
            return "two marked";
        }

        @CacheInvalidate(cacheName = "shelf")
        void forget() {
        }

        @CacheInvalidate(cacheName = "shelf")
        void forget(@Nullable String first) {
        }

        @CacheInvalidate(cacheName = "shelf")
        void forget(String first, int second) {
        }

        @CacheInvalidate(cacheName = "shelf")
        void forgetMarked(@CacheKey String first, int second) {
        }

        @CacheInvalidate(cacheName = "shelf")
        void forgetMarked(@CacheKey String first, int second, @CacheKey Long third) {
        }
    }
}
