package io.quarkiverse.dynamodbcache.deployment.faults;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.cache.CacheResult;
import io.quarkus.test.QuarkusUnitTest;

/** Caches of one table share its circuit breaker. */
class BreakersThatDisagreeTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClasses(Catalogue.class))
            .overrideConfigKey("quarkus.cache.dynamodb.\"prices\".circuit-breaker.delay", "1S")
            .assertException(failure -> assertThat(failure).rootCause()
                    .hasMessageContaining("another cache on the same table")
                    .hasMessageContaining("Set quarkus.cache.dynamodb.table.* and circuit-breaker.* for all caches"));

    @Test
    void application_doesNotStart() {
        Assertions.fail("It has started");
    }

    @ApplicationScoped
    static class Catalogue {

        @CacheResult(cacheName = "prices")
        String price(String product) {
            return product;
        }

        @CacheResult(cacheName = "names")
        String name(String product) {
            return product;
        }
    }
}
