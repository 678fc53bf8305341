package io.quarkiverse.dynamodbcache.deployment.faults;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.cache.CacheResult;
import io.quarkus.test.QuarkusUnitTest;

/** A setting that makes no sense, as the start shows it. Which ones are refused is tested where settings are. */
class WrongSettingTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClasses(Catalogue.class))
            .overrideConfigKey("quarkus.cache.dynamodb.expire-jitter", "1.5")
            .assertException(failure -> assertThat(failure).hasRootCauseMessage("Cache 'prices': "
                    + "quarkus.cache.dynamodb.expire-jitter (or quarkus.cache.dynamodb.\"prices\".expire-jitter) is '1.5', "
                    + "but must be from 0 to 1."));

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
