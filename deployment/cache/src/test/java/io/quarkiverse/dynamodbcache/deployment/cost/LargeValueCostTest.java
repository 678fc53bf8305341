package io.quarkiverse.dynamodbcache.deployment.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkus.cache.CacheName;
import io.quarkus.test.QuarkusUnitTest;

/**
 * What values cost that take more than one write unit, as DynamoDB bills them: in one item, in parts, and with a header apart.
 */
class LargeValueCostTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String VALUE_OF_10_KB = "v".repeat(10 * 1024);
    private static final String VALUE_OF_300_KB = "v".repeat(300 * 1024);
    private static final String VALUE_OF_1_MB = "v".repeat(1024 * 1024);

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClasses(Meter.class, Clock.class))
            .overrideConfigKey("quarkus.dynamodb.interceptors", Meter.class.getName())
            .overrideConfigKey("quarkus.cache.dynamodb.compression", "none")
            .overrideConfigKey("quarkus.cache.dynamodb.expire-after-write", "10M")
            .overrideConfigKey("quarkus.cache.dynamodb.\"sliding\".expire-after-write", "10H")
            .overrideConfigKey("quarkus.cache.dynamodb.\"sliding\".expire-after-access", "10M")
            .overrideConfigKey("quarkus.cache.dynamodb.generation-refresh", "5H");

    @CacheName("plain")
    DynamoDbCache plain;

    @CacheName("sliding")
    DynamoDbCache sliding;

    @Inject
    Clock clock;

    @BeforeEach
    void generationIsKnown_andNothingElseThere() {
        plain.getIfPresent("unknown").await().atMost(PATIENCE);
        sliding.getIfPresent("unknown").await().atMost(PATIENCE);
        plain.invalidate("key").await().atMost(PATIENCE);
        sliding.invalidate("key").await().atMost(PATIENCE);
        Meter.readOff();
    }

    private static List<String> put(DynamoDbCache cache, String value) {
        cache.put("key", value).await().atMost(PATIENCE);
        return Meter.readOff();
    }

    private static List<String> get(DynamoDbCache cache) {
        assertThat(cache.<String> getIfPresent("key").await().atMost(PATIENCE)).isNotNull();
        return Meter.readOff();
    }

    private static List<String> touch(DynamoDbCache cache) {
        assertThat(cache.touch("key").await().atMost(PATIENCE)).isTrue();
        return Meter.readOff();
    }

    private static List<String> invalidate(DynamoDbCache cache) {
        cache.invalidate("key").await().atMost(PATIENCE);
        return Meter.readOff();
    }

    @Test
    void valueOfTenKilobytes_isOneItem() {
        assertThat(put(plain, VALUE_OF_10_KB)).containsExactly("PutItem 11.0");
        assertThat(get(plain)).containsExactly("GetItem 1.5");
        assertThat(touch(plain)).containsExactly("UpdateItem 11.0");
        assertThat(invalidate(plain)).containsExactly("DeleteItem 11.0");
    }

    @Test
    void valueOfThreeHundredKilobytes_isOneItem() {
        assertThat(put(plain, VALUE_OF_300_KB)).containsExactly("PutItem 301.0");
        assertThat(put(plain, VALUE_OF_300_KB)).containsExactly("PutItem 301.0");
        assertThat(get(plain)).containsExactly("GetItem 38.0");
        assertThat(touch(plain)).containsExactly("UpdateItem 301.0");
        assertThat(invalidate(plain)).containsExactly("DeleteItem 301.0");
    }

    @Test
    void valueOfAMegabyte_isAHeaderAndFourParts() {
        assertThat(put(plain, VALUE_OF_1_MB)).containsExactlyInAnyOrder("PutItem 341.0", "PutItem 341.0", "PutItem 341.0",
                "PutItem 5.0", "PutItem 1.0");
        assertThat(put(plain, VALUE_OF_1_MB)).containsExactlyInAnyOrder("PutItem 341.0", "PutItem 341.0", "PutItem 341.0",
                "PutItem 5.0", "PutItem 1.0", "DeleteItem 341.0", "DeleteItem 341.0", "DeleteItem 341.0", "DeleteItem 5.0");
        assertThat(get(plain)).hasSizeBetween(2, 3).startsWith("GetItem 0.5");
        assertThat(touch(plain)).containsExactly("UpdateItem 1.0");
        assertThat(invalidate(plain)).containsExactlyInAnyOrder("DeleteItem refused", "DeleteItem 1.0", "DeleteItem 341.0",
                "DeleteItem 341.0", "DeleteItem 341.0", "DeleteItem 5.0");
    }

    @Test
    void smallValueOverALargeOne_isARefusalMore() {
        put(plain, VALUE_OF_1_MB);

        assertThat(put(plain, "small")).containsExactlyInAnyOrder("PutItem refused", "PutItem 1.0", "DeleteItem 341.0",
                "DeleteItem 341.0", "DeleteItem 341.0", "DeleteItem 5.0");
        assertThat(put(plain, "small")).containsExactly("PutItem 1.0");
    }

    @Test
    void smallValueOfACacheThatSlides_costsWhatItCostsElsewhere() {
        assertThat(put(sliding, "v".repeat(900))).containsExactly("PutItem 1.0");
        assertThat(get(sliding)).containsExactly("Query 0.5");
        assertThat(touch(sliding)).containsExactly("UpdateItem 1.0");
        assertThat(invalidate(sliding)).containsExactly("DeleteItem 1.0");
        sliding.getIfPresent("key").await().atMost(PATIENCE);
        // How much an empty answer costs is not asked: DynamoDB Local counts none.
        assertThat(Meter.readOff()).singleElement().asString().startsWith("Query");
    }

    @Test
    void headerApart_isOneUnitAndOneRequestMoreToWrite_andOneUnitToTouch() {
        assertThat(put(sliding, VALUE_OF_10_KB)).containsExactly("PutItem 11.0", "PutItem 1.0");
        assertThat(put(sliding, VALUE_OF_10_KB)).containsExactly("PutItem 11.0", "PutItem 1.0", "DeleteItem 11.0");
        assertThat(get(sliding)).containsExactly("Query 1.5");
        assertThat(touch(sliding)).containsExactly("UpdateItem 1.0");
        assertThat(invalidate(sliding)).containsExactly("DeleteItem 1.0", "DeleteItem 11.0");

        assertThat(put(sliding, VALUE_OF_300_KB)).containsExactly("PutItem 301.0", "PutItem 1.0");
        assertThat(get(sliding)).containsExactly("Query 38.0");
        assertThat(touch(sliding)).containsExactly("UpdateItem 1.0");
        assertThat(invalidate(sliding)).containsExactly("DeleteItem 1.0", "DeleteItem 301.0");
    }

    @Test
    void entryThatSlides_isOneUnitEachTime_andItsPartsOnceInSeveralWindows() {
        put(sliding, VALUE_OF_10_KB);
        List<List<String>> moves = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            clock.now = clock.now.plus(Duration.ofMinutes(6));
            sliding.getIfPresent("key").await().atMost(PATIENCE);
            Awaitility.await().atMost(PATIENCE).until(() -> Meter.CALLS.contains("UpdateItem 1.0")
                    || Meter.CALLS.contains("PutItem 1.0"));
            moves.add(
                    Meter.readOff().stream().filter(call -> !call.startsWith("Query") && !call.startsWith("GetItem")).toList());
        }

        assertThat(moves).containsOnly(List.of("UpdateItem 1.0"),
                List.of("UpdateItem refused", "UpdateItem 11.0", "PutItem 1.0"));
        assertThat(moves.stream().filter(move -> move.size() > 1)).hasSizeLessThanOrEqualTo(1);
    }

    @Singleton
    public static class Clock implements InstantSource {

        volatile Instant now = InstantSource.system().instant();

        @Override
        public Instant instant() {
            return now;
        }
    }
}
