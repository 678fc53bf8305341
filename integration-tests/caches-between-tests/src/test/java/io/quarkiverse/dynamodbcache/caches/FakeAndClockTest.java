package io.quarkiverse.dynamodbcache.caches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

import jakarta.inject.Inject;

import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import io.quarkiverse.dynamodbcache.testing.CacheProbe;
import io.quarkiverse.dynamodbcache.testing.DataIsolation;
import io.quarkiverse.dynamodbcache.testing.FakeCache;
import io.quarkiverse.dynamodbcache.testing.Isolation;
import io.quarkiverse.dynamodbcache.testing.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/** Neither a fake nor a clock nor a fault stays installed. */
@QuarkusTest
@TestMethodOrder(OrderAnnotation.class)
class FakeAndClockTest {

    @Inject
    Prices prices;

    @Inject
    PriceSource source;

    @Inject
    CacheProbe caches;

    @Inject
    TestClock clock;

    @Inject
    DynamoDbAsyncClient dynamoDb;

    private int itemsInTheTable() {
        return dynamoDb.scan(scan -> scan.tableName("quarkus-cache").consistentRead(true)).join().count();
    }

    @Test
    @Order(1)
    @FakeCache
    void fake_leavesTheTableAlone_andItsTimeStandsStill() {
        int before = itemsInTheTable();
        Instant start = clock.instant();
        prices.of("fake");
        clock.advance(Duration.ofDays(1));
        caches.probe(Prices.CACHE).faults().down();

        assertThat(clock.instant()).isEqualTo(start.plus(Duration.ofDays(1)));
        assertThat(itemsInTheTable()).isEqualTo(before);
    }

    @Test
    @Order(2)
    void nextTest_hasTheTable_andTheTimeOfTheMachine() {
        int before = itemsInTheTable();
        prices.of("real");

        assertThat(itemsInTheTable()).isGreaterThan(before);
        assertThat(clock.instant()).isCloseTo(InstantSource.system().instant(),
                within(1, ChronoUnit.MINUTES));
        caches.probe(Prices.CACHE).assertHit("real");
    }

    @Test
    @Order(3)
    @DataIsolation(Isolation.NONE)
    void control_movesTheClock() {
        clock.advance(Duration.ofDays(1));
    }

    @Test
    @Order(4)
    @DataIsolation(Isolation.NONE)
    void control_findsItMoved_ifNothingIsIsolated() {
        assertThat(clock.instant()).isAfter(InstantSource.system().instant().plus(Duration.ofHours(23)));
    }

    @Test
    @Order(5)
    void entryOfTenMinutes_expiresByTheClock_onARealTableToo() {
        source.answersBy(product -> "real");
        prices.of("pen");
        clock.advance(Duration.ofMinutes(11));
        prices.of("pen");

        caches.probe(Prices.CACHE).assertLoaded("pen", 2);
    }
}
