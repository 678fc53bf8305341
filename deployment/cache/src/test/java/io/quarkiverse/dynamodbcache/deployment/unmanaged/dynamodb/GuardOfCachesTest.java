package io.quarkiverse.dynamodbcache.deployment.unmanaged.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.cache.CacheResult;
import io.quarkus.test.QuarkusUnitTest;

/** Tests whose caches would create their table in a DynamoDB which may be the real one: they run, without a cache. */
class GuardOfCachesTest {

    private static final WatchedEndpoint REAL = new WatchedEndpoint();

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClasses(Prices.class, WatchedEndpoint.class))
            .overrideConfigKey("quarkus.cache.dynamodb.table.create", "if-missing")
            .overrideConfigKey("quarkus.dynamodb.endpoint-override", REAL.url())
            .overrideConfigKey("quarkus.dynamodb.aws.region", "eu-central-1")
            .overrideConfigKey("quarkus.dynamodb.aws.credentials.type", "anonymous")
            .setLogRecordPredicate(record -> record.getLevel().intValue() >= Level.SEVERE.intValue())
            .assertLogRecords(records -> {
                assertThat(records).filteredOn(record -> record.getLoggerName().equals("io.quarkiverse.dynamodbcache.table"))
                        .singleElement()
                        .satisfies(record -> assertThat(record.getMessage()).contains(
                                "Table 'quarkus-cache' of the DynamoDB cache would be created under test in '" + REAL.url(),
                                "quarkus.dynamodb.endpoint-override", "quarkus.unmanaged.disposable-urls"));
                assertThat(REAL.requests()).isEmpty();
            });

    @Inject
    Prices prices;

    @AfterAll
    static void close() {
        REAL.close();
    }

    @Test
    void application_runsWithoutACache() {
        assertThat(prices.of("apple")).isEqualTo("price of apple, loaded 1 times");
        assertThat(prices.of("apple")).isEqualTo("price of apple, loaded 2 times");
    }

    @ApplicationScoped
    static class Prices {

        private int loads;

        @CacheResult(cacheName = "prices")
        String of(String product) {
            loads++;
            return "price of %s, loaded %s times".formatted(product, loads);
        }
    }
}
