package io.quarkiverse.dynamodbcache.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkus.cache.CacheInvalidate;
import io.quarkus.cache.CacheName;
import io.quarkus.cache.CacheResult;
import io.quarkus.test.QuarkusUnitTest;

class CachedMethodTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClasses(Catalogue.class, Price.class))
            .overrideConfigKey("quarkus.cache.dynamodb.expire-after-write", "10M");

    @Inject
    Catalogue catalogue;

    @CacheName("prices")
    DynamoDbCache cache;

    @Test
    void secondCall_isAnsweredFromTheTable() {
        Price first = catalogue.price("apple");
        Price second = catalogue.price("apple");

        assertThat(second).isEqualTo(first);
    }

    @Test
    void afterInvalidate_theMethodIsAskedAgain() {
        Price first = catalogue.price("pear");
        catalogue.forget("pear");

        assertThat(catalogue.price("pear").version()).isGreaterThan(first.version());
    }

    @Test
    void entry_isSeenByTheProgrammaticApi() {
        Price price = catalogue.price("plum");

        assertThat(cache.<Price> getIfPresent("plum").await().indefinitely()).isEqualTo(price);
    }

    record Price(String product, int version) {
    }

    @ApplicationScoped
    static class Catalogue {

        private final AtomicInteger calls = new AtomicInteger();

        @CacheResult(cacheName = "prices")
        Price price(String product) {
            return new Price(product, calls.incrementAndGet());
        }

        @CacheInvalidate(cacheName = "prices")
        void forget(String product) {
        }
    }
}
