package io.quarkiverse.dynamodbcache.deployment.faults;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.cache.CacheResult;
import io.quarkus.test.QuarkusUnitTest;

/** A circuit breaker that opens without a failure would be a cache that is switched off. */
class BreakerWithoutFailureTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClasses(Catalogue.class))
            .overrideConfigKey("quarkus.cache.dynamodb.circuit-breaker.failures", "0")
            .assertException(failure -> assertThat(failure)
                    .hasRootCauseMessage("Cache 'prices': quarkus.cache.dynamodb.circuit-breaker.failures "
                            + "(or quarkus.cache.dynamodb.\"prices\".circuit-breaker.failures) is '0', but must be 1 or more; leave it out for the "
                            + "default."));

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
    }
}
