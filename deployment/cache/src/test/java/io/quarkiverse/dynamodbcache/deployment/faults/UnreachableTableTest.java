package io.quarkiverse.dynamodbcache.deployment.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.quarkus.cache.CacheInvalidate;
import io.quarkus.cache.CacheResult;
import io.quarkus.test.QuarkusUnitTest;

/** The whole way of a call whose table is not there at all: nobody listens at the endpoint. */
class UnreachableTableTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClass(Catalogue.class))
            // Reserved, and never served.
            .overrideConfigKey("quarkus.dynamodb.endpoint-override", "http://127.0.0.1:1")
            .overrideConfigKey("quarkus.dynamodb.aws.region", "us-east-1")
            .overrideConfigKey("quarkus.dynamodb.aws.credentials.type", "static")
            .overrideConfigKey("quarkus.dynamodb.aws.credentials.static-provider.access-key-id", "nobody")
            .overrideConfigKey("quarkus.dynamodb.aws.credentials.static-provider.secret-access-key", "unused");

    @Inject
    Catalogue catalogue;

    @Test
    void application_startsAndAsksItsMethods() {
        int first = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> catalogue.price("apple"));

        assertThat(catalogue.price("apple")).isGreaterThan(first);
    }

    @Test
    void invalidation_isNotLostInSilence() {
        assertThatExceptionOfType(CacheStoreException.class).isThrownBy(() -> catalogue.forget("apple"))
                .withMessageContaining("Cache 'prices', table 'quarkus-cache'");
    }

    @ApplicationScoped
    static class Catalogue {

        private final AtomicInteger calls = new AtomicInteger();

        @CacheResult(cacheName = "prices")
        int price(String product) {
            return calls.incrementAndGet();
        }

        @CacheInvalidate(cacheName = "prices")
        void forget(String product) {
        }
    }
}
