package io.quarkiverse.dynamodbcache.deployment.faults;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.cache.CacheResult;
import io.quarkus.test.QuarkusUnitTest;

/** Without an expired value there is nothing to serve while a load takes long. */
class SoftTimeoutWithoutStaleTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClasses(Catalogue.class))
            .overrideConfigKey("quarkus.cache.dynamodb.\"prices\".fail-safe.soft-timeout", "1S")
            .assertException(failure -> assertThat(failure)
                    .hasRootCauseMessage("Cache 'prices': "
                            + "quarkus.cache.dynamodb.fail-safe.soft-timeout (or quarkus.cache.dynamodb.\"prices\".fail-safe.soft-timeout) "
                            + "is set, but there is no expired value to serve. Set quarkus.cache.dynamodb.fail-safe.max-stale, or leave "
                            + "soft-timeout out."));

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
