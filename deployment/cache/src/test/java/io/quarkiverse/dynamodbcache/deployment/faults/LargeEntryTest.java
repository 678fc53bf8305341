package io.quarkiverse.dynamodbcache.deployment.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkiverse.dynamodbcache.ValueTooLargeException;
import io.quarkiverse.dynamodbcache.runtime.internal.RecordedLog;
import io.quarkus.cache.CacheName;
import io.quarkus.cache.CacheResult;
import io.quarkus.test.QuarkusUnitTest;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class LargeEntryTest {

    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final String LONG_KEY = "ä".repeat(5 * 1024);
    private static final int MB = 1024 * 1024;
    private static final String TOO_LARGE = "v".repeat(16 * MB + 1);

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClasses(Reports.class, RecordedLog.class))
            .overrideConfigKey("quarkus.cache.dynamodb.expire-after-write", "10M")
            .overrideConfigKey("quarkus.cache.dynamodb.\"notes\".max-value-size", "2K")
            // So that what is too large here is so by its length alone.
            .overrideConfigKey("quarkus.cache.dynamodb.compression", "none")
            .setLogRecordPredicate(record -> record.getLoggerName().equals("io.quarkiverse.dynamodbcache"))
            .assertLogRecords(records -> assertThat(records).hasSize(1).first().extracting(RecordedLog::message).asString()
                    .startsWith("Cache 'reports': ")
                    .contains("16777217 bytes is larger than the 16777216 bytes that it may have")
                    .contains("quarkus.cache.dynamodb.max-value-size")
                    .contains("quarkus.cache.\"reports\".type=caffeine")
                    .doesNotContain("vvv"));

    @Inject
    Reports reports;

    @CacheName("reports")
    DynamoDbCache cache;

    @CacheName("notes")
    DynamoDbCache notes;

    @Inject
    DynamoDbAsyncClient client;

    @Test
    void keyOfTenKilobytes_isAKeyLikeAnyOther() {
        cache.put(LONG_KEY, "value").await().atMost(BOUND);

        assertThat(cache.<String> getIfPresent(LONG_KEY).await().atMost(BOUND)).isEqualTo("value");
        assertThat(cache.containsKey(LONG_KEY + "ä").await().atMost(BOUND)).isFalse();
    }

    @Test
    void keyOfTenKilobytes_isWholeForWhoInvalidatesByIt() {
        cache.put(LONG_KEY + "1", "value").await().atMost(BOUND);
        cache.put(LONG_KEY + "2", "value").await().atMost(BOUND);
        cache.invalidateIf(key -> key.equals(LONG_KEY + "1")).await().atMost(BOUND);

        assertThat(cache.containsKey(LONG_KEY + "1").await().atMost(BOUND)).isFalse();
        assertThat(cache.containsKey(LONG_KEY + "2").await().atMost(BOUND)).isTrue();
    }

    @Test
    void putOfMoreThanACacheTakes_failsAndChangesNothing() {
        cache.put("put", "before").await().atMost(BOUND);

        assertThatExceptionOfType(ValueTooLargeException.class)
                .isThrownBy(() -> cache.put("put", TOO_LARGE).await().atMost(BOUND))
                .withMessageContaining("Cache 'reports'")
                .withMessageContaining("16777216");
        assertThatExceptionOfType(ValueTooLargeException.class)
                .isThrownBy(() -> cache.putIfAbsent("absent", TOO_LARGE).await().atMost(BOUND));
        assertThat(cache.<String> getIfPresent("put").await().atMost(BOUND)).isEqualTo("before");
        assertThat(cache.containsKey("absent").await().atMost(BOUND)).isFalse();
    }

    @Test
    void loadOfMoreThanACacheTakes_isReturnedButNotStored() {
        assertThat(reports.report("loaded").equals(TOO_LARGE)).isTrue();
        assertThat(reports.report("loaded").equals(TOO_LARGE)).isTrue();
        assertThat(cache.containsKey("loaded").await().atMost(BOUND)).isFalse();
    }

    @Test
    void putOfAHundredMegabytes_failsAtOnce_andWritesNothing() {
        String huge = "v".repeat(100 * MB);

        assertThatExceptionOfType(ValueTooLargeException.class)
                .isThrownBy(() -> cache.put("huge", huge).await().atMost(BOUND)).withMessageContaining("104857600 bytes");
        assertThat(itemsUnder("reports#s:huge")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = { 399 * 1024, 400 * 1024, 16 * MB })
    void whatTheCacheTakes_isStored_andLeavesNothing(int length) {
        String fits = "v".repeat(length);
        cache.put("fits", fits).await().atMost(BOUND);

        assertThat(fits.equals(cache.<String> getIfPresent("fits").await().atMost(BOUND))).isTrue();

        cache.invalidate("fits").await().atMost(BOUND);

        assertThat(itemsUnder("reports#s:fits")).isEmpty();
    }

    @Test
    void limitOfACache_goesBefore() {
        notes.put("fits", "v".repeat(2048)).await().atMost(BOUND);

        assertThatExceptionOfType(ValueTooLargeException.class)
                .isThrownBy(() -> notes.put("more", "v".repeat(2049)).await().atMost(BOUND))
                .withMessageContaining("Cache 'notes'").withMessageContaining("2049 bytes")
                .withMessageContaining("quarkus.cache.dynamodb.\"notes\".max-value-size");
    }

    private List<Map<String, AttributeValue>> itemsUnder(String partition) {
        return client.query(query -> query.tableName("quarkus-cache").consistentRead(true).keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(partition)))).join().items();
    }

    @ApplicationScoped
    static class Reports {

        @CacheResult(cacheName = "reports")
        String report(String key) {
            return TOO_LARGE;
        }
    }
}
