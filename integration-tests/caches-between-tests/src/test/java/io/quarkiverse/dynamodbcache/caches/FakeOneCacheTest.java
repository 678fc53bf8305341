package io.quarkiverse.dynamodbcache.caches;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.testing.CacheProbe;
import io.quarkiverse.dynamodbcache.testing.FakeCache;
import io.quarkus.test.junit.QuarkusTest;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/** One cache is faked, the other is in the table. */
@QuarkusTest
@FakeCache(Prices.STOCK)
class FakeOneCacheTest {

    private static final String PRODUCT = "product of FakeOneCacheTest";

    @Inject
    Prices prices;

    @Inject
    CacheProbe caches;

    @Inject
    DynamoDbAsyncClient dynamoDb;

    private List<String> partitionKeys() {
        return dynamoDb.scan(scan -> scan.tableName("quarkus-cache").consistentRead(true)).join().items().stream()
                .map(item -> item.get("pk").s()).filter(key -> key.contains("FakeOneCacheTest")).toList();
    }

    @Test
    void onlyTheOther_isInTheTable() {
        prices.stockOf(PRODUCT);
        assertThat(partitionKeys()).isEmpty();
        prices.of(PRODUCT);

        assertThat(partitionKeys()).singleElement().asString().contains(Prices.CACHE);
    }

    @Test
    void faults_areThoseOfOneCache() {
        caches.probe(Prices.STOCK).faults().down();
        prices.stockOf(PRODUCT);
        prices.of(PRODUCT);

        caches.probe(Prices.STOCK).assertMiss(PRODUCT);
        caches.probe(Prices.CACHE).assertHit(PRODUCT);
    }
}
