package io.quarkiverse.dynamodbcache.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.cache.CacheResult;
import io.quarkus.test.QuarkusUnitTest;

/** A slip of the pen must not end in an application that quietly has no cache. */
class UnknownCacheTypeTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClasses(Catalogue.class))
            .overrideConfigKey("quarkus.cache.type", "dinamodb")
            .assertException(failure -> assertThat(failure).hasMessageContaining("Unknown cache type: dinamodb"));

    @Test
    void application_doesNotStart() {
        Assertions.fail(QuarkusUnitTest.THE_BUILD_WAS_EXPECTED_TO_FAIL);
    }

    @ApplicationScoped
    static class Catalogue {

        @CacheResult(cacheName = "prices")
        String price(String product) {
            return product;
        }
    }
}
