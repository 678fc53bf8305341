package io.quarkiverse.dynamodbcache.deployment.contract;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkiverse.dynamodbcache.InvalidKeyFunctionException;
import io.quarkiverse.dynamodbcache.KeyFunction;
import io.quarkus.arc.DefaultBean;
import io.quarkus.cache.CacheInvalidate;
import io.quarkus.cache.CacheName;
import io.quarkus.cache.CacheResult;
import io.quarkus.test.QuarkusUnitTest;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Keys of a class that has no standard form, which a bean of the application gives one. */
class KeyFunctionTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = ContractApplication.with(Shelf.class, Isbn.class, Isbns.class, Unused.class);

    @Inject
    Shelf shelf;

    @CacheName("shelf")
    DynamoDbCache cache;

    @Inject
    DynamoDbAsyncClient client;

    @BeforeEach
    void emptyShelf() {
        cache.invalidateIf(key -> true).await().atMost(ContractApplication.LIMIT);
    }

    @Test
    void resultOfAMethod_isUnderTheTextOfTheFunction() {
        String first = shelf.book(new Isbn("978-A"));

        // Another object, of the same text.
        assertThat(shelf.book(new Isbn("978-a"))).isEqualTo(first).isEqualTo("book 978-A");
        assertThat(partitionKeys()).containsExactly("shelf#x:978-a");

        shelf.forget(new Isbn("978-a"));

        assertThat(partitionKeys()).isEmpty();
    }

    @Test
    void cache_takesKeysOfTheSameForm() {
        cache.put(new Isbn("978-b"), "put").await().atMost(ContractApplication.LIMIT);

        assertThat(shelf.book(new Isbn("978-b"))).isEqualTo("put");
        assertThat(cache.<String> getIfPresent(new Isbn("978-B")).await().atMost(ContractApplication.LIMIT)).isEqualTo("put");
        assertThat(cache.containsKey("978-b").await().atMost(ContractApplication.LIMIT)).isFalse();
    }

    @Test
    void keysTheFunctionLeaves_haveTheStandardForm() {
        cache.put("978-b", "text").await().atMost(ContractApplication.LIMIT);
        shelf.all();

        assertThat(partitionKeys()).containsExactlyInAnyOrder("shelf#s:978-b", "shelf#*");
    }

    @Test
    void conditionOfInvalidateIf_isShownWhatTheFunctionTells() {
        shelf.book(new Isbn("978-c"));
        shelf.book(new Isbn("979-d"));

        cache.invalidateIf(key -> key instanceof Isbn isbn && isbn.digits.startsWith("978")).await()
                .atMost(ContractApplication.LIMIT);

        assertThat(partitionKeys()).containsExactly("shelf#x:979-d");
    }

    @Test
    void failureOfTheFunction_reachesTheCaller() {
        assertThatIllegalStateException().isThrownBy(() -> shelf.book(new Isbn("none")))
                .isExactlyInstanceOf(IllegalStateException.class).withMessage("No ISBN");
        assertThatIllegalStateException().isThrownBy(() -> cache.put(new Isbn(""), "value"))
                .isExactlyInstanceOf(InvalidKeyFunctionException.class)
                .withMessageStartingWith("Cache 'shelf': the key function " + Isbns.class.getName() + " gave an empty text");
    }

    private List<String> partitionKeys() {
        return client.scan(request -> request.tableName("quarkus-cache"))
                .orTimeout(ContractApplication.LIMIT.toSeconds(), SECONDS).join()
                .items().stream().map(item -> item.get("pk")).map(AttributeValue::s).filter(key -> key.contains("#")).toList();
    }

    /** A key by what it is called, without a stable form: neither a record nor equal to another one. */
    static class Isbn {

        final String digits;

        Isbn(String digits) {
            this.digits = digits;
        }
    }

    @ApplicationScoped
    static class Isbns implements KeyFunction {

        @Override
        public Optional<String> encode(String cache, Object key) {
            if (key instanceof Isbn isbn && isbn.digits.equals("none")) {
                throw new IllegalStateException("No ISBN");
            }
            return key instanceof Isbn isbn ? Optional.of(isbn.digits.toLowerCase(Locale.ROOT)) : Optional.empty();
        }

        @Override
        public Optional<Object> decode(String cache, String text) {
            return Optional.of(new Isbn(text));
        }
    }

    /** There may be others, as long as it is clear which one is meant. */
    @DefaultBean
    @ApplicationScoped
    static class Unused implements KeyFunction {

        @Override
        public Optional<String> encode(String cache, Object key) {
            throw new AssertionError("Asked for " + key);
        }
    }

    @ApplicationScoped
    static class Shelf {

        @CacheResult(cacheName = "shelf")
        String book(Isbn isbn) {
            return "book " + isbn.digits;
        }

        @CacheResult(cacheName = "shelf")
        String all() {
            return "all";
        }

        @CacheInvalidate(cacheName = "shelf")
        void forget(Isbn isbn) {
        }
    }
}
