package io.quarkiverse.dynamodbcache.deployment.faults;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.cache.CacheResult;
import io.quarkus.test.QuarkusUnitTest;

/** An application with a cache named prices, and a setting that makes no sense. */
final class WrongSetting {

    private WrongSetting() {
    }

    /** @param message what keeps it from starting */
    static QuarkusUnitTest of(String property, String value, String message) {
        return new QuarkusUnitTest()
                .withApplicationRoot(root -> root.addClasses(Catalogue.class))
                .overrideConfigKey(property, value)
                .assertException(failure -> assertThat(failure).hasRootCauseMessage(message));
    }

    @ApplicationScoped
    static class Catalogue {

        @CacheResult(cacheName = "prices")
        String price(String product) {
            return product;
        }
    }
}
