package io.quarkiverse.dynamodbcache.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkus.cache.Cache;
import io.quarkus.cache.CacheManager;
import io.quarkus.cache.CacheName;
import io.quarkus.cache.CaffeineCache;
import io.quarkus.cache.CompositeCacheKey;
import io.quarkus.cache.DefaultCacheKey;
import io.quarkus.cache.runtime.AbstractCache;
import io.quarkus.test.junit.QuarkusTest;

/** What the javadoc of Cache says about finding a cache, its keys and its invalidations. */
@QuarkusTest
class ProgrammaticCacheTest {

    @Inject
    CacheManager manager;

    @Inject
    Stock stock;

    @CacheName("stock")
    Cache books;

    @CacheName("stock")
    DynamoDbCache booksInDynamoDb;

    @CacheName("suppliers")
    Cache authors;

    @BeforeEach
    void emptyCaches() {
        books.invalidateAll().await().atMost(Callers.LIMIT);
        authors.invalidateAll().await().atMost(Callers.LIMIT);
    }

    @Test
    void manager_knowsTheCachesByName() {
        assertThat(manager.getCacheNames()).contains("stock", "suppliers");
        assertThat(manager.getCache("stock")).containsSame(books);
        assertThat(manager.getCache("unknown")).isEmpty();
    }

    @Test
    void cache_isInjectedIntoFieldsAndConstructors() {
        assertThat(booksInDynamoDb).isSameAs(books);
        assertThat(stock.books()).isSameAs(books);
        assertThat(stock.authors()).isSameAs(authors);
    }

    @Test
    void name_isThatOfTheCache() {
        assertThat(books.getName()).isEqualTo("stock");
        assertThat(authors.getName()).isEqualTo("suppliers");
    }

    @Test
    void defaultKey_isConstantAndUniqueToTheCache() {
        assertThat(books.getDefaultKey()).isEqualTo(books.getDefaultKey()).isEqualTo(new DefaultCacheKey("stock"))
                .isNotEqualTo(authors.getDefaultKey());
    }

    @Test
    void defaultKey_isAKeyLikeOthers() {
        put(books.getDefaultKey(), "default");

        assertThat(get(books, books.getDefaultKey())).isEqualTo("default");
        assertThat(get(authors, authors.getDefaultKey())).isEqualTo("loaded");
    }

    @Test
    void as_givesTheCacheAsItsType() {
        assertThat(books.as(DynamoDbCache.class)).isSameAs(books);
        assertThat(books.as(Cache.class)).isSameAs(books);
    }

    @Test
    void asAnotherType_fails() {
        assertThatIllegalStateException().isThrownBy(() -> books.as(CaffeineCache.class))
                .withMessageContaining(CaffeineCache.class.getName());
    }

    @Test
    @SuppressWarnings({ "NullAway", "CheckReturnValue" })
    void nullKey_isRefusedAtOnce() {
        assertNoNullKey(() -> books.get(null, key -> "loaded"));
        assertNoNullKey(() -> books.getAsync(null, key -> null));
        assertNoNullKey(() -> books.invalidate(null));
        assertNoNullKey(() -> booksInDynamoDb.getIfPresent(null));
        assertNoNullKey(() -> booksInDynamoDb.getOrDefault(null, "default"));
        assertNoNullKey(() -> booksInDynamoDb.containsKey(null));
        assertNoNullKey(() -> booksInDynamoDb.put(null, "value"));
        assertNoNullKey(() -> booksInDynamoDb.putIfAbsent(null, "value"));
    }

    @Test
    void invalidate_removesTheEntryOnly() {
        put("a", "kept");
        put("b", "lost");

        books.invalidate("b").await().atMost(Callers.LIMIT);

        assertThat(get(books, "a")).isEqualTo("kept");
        assertThat(get(books, "b")).isEqualTo("loaded");
    }

    @Test
    void invalidateOfAnAbsentKey_doesNothing() {
        put("a", "kept");

        books.invalidate("absent").await().atMost(Callers.LIMIT);

        assertThat(get(books, "a")).isEqualTo("kept");
    }

    @Test
    void invalidateAll_removesAllEntriesOfTheCacheOnly() {
        put("a", "lost");
        put("b", "lost");
        assertThat(get(authors, "a")).isEqualTo("loaded");

        books.invalidateAll().await().atMost(Callers.LIMIT);

        assertThat(get(books, "a")).isEqualTo("loaded");
        assertThat(get(books, "b")).isEqualTo("loaded");
        assertThat(authors.as(DynamoDbCache.class).containsKey("a").await().atMost(Callers.LIMIT)).isTrue();
    }

    @Test
    void invalidateIf_removesTheEntriesWhoseKeysMatch() {
        for (int i = 0; i < 40; i++) {
            put(i, "old");
        }

        books.invalidateIf(key -> key instanceof Integer number && number % 2 == 0).await().atMost(Callers.LIMIT);

        for (int i = 0; i < 40; i++) {
            assertThat(get(books, i)).isEqualTo(i % 2 == 0 ? "loaded" : "old");
        }
    }

    @Test
    void invalidateIf_showsKeysAsTheyWereGiven() {
        Set<Object> keys = Set.of("text", 1, 1L, new Isbn("978", 3), Optional.of("x"), new CompositeCacheKey("a", null),
                books.getDefaultKey());
        keys.forEach(key -> put(key, "value"));
        Set<Object> shown = ConcurrentHashMap.newKeySet();

        books.invalidateIf(key -> !shown.add(key)).await().atMost(Callers.LIMIT);

        assertThat(shown).containsAll(keys);
    }

    private void put(Object key, String value) {
        booksInDynamoDb.put(key, value).await().atMost(Callers.LIMIT);
    }

    private static String get(Cache cache, Object key) {
        return cache.get(key, absent -> "loaded").await().atMost(Callers.LIMIT);
    }

    private static void assertNoNullKey(ThrowingCallable call) {
        assertThatNullPointerException().isThrownBy(call).withMessage(AbstractCache.NULL_KEYS_NOT_SUPPORTED_MSG);
    }

    record Isbn(String prefix, int check) {
    }

    @ApplicationScoped
    static class Stock {

        private final DynamoDbCache books;
        private final Cache authors;

        Stock(@CacheName("stock") DynamoDbCache books, @CacheName("suppliers") Cache authors) {
            this.books = books;
            this.authors = authors;
        }

        Cache books() {
            return books;
        }

        Cache authors() {
            return authors;
        }
    }
}
