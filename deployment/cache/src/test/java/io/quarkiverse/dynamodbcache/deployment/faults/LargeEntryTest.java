package io.quarkiverse.dynamodbcache.deployment.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkiverse.dynamodbcache.ValueTooLargeException;
import io.quarkiverse.dynamodbcache.runtime.internal.RecordedLog;
import io.quarkus.cache.CacheName;
import io.quarkus.cache.CacheResult;
import io.quarkus.test.QuarkusUnitTest;

class LargeEntryTest {

    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final String LONG_KEY = "ä".repeat(5 * 1024);
    private static final String TOO_LARGE = "v".repeat(400 * 1024);

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClasses(Reports.class, RecordedLog.class))
            .overrideConfigKey("quarkus.cache.dynamodb.expire-after-write", "10M")
            // So that what is too large here is so by its length alone.
            .overrideConfigKey("quarkus.cache.dynamodb.compression", "none")
            .setLogRecordPredicate(record -> record.getLoggerName().equals("io.quarkiverse.dynamodbcache"))
            .assertLogRecords(records -> assertThat(records).hasSize(1).first().extracting(RecordedLog::message).asString()
                    .startsWith("Cache 'reports': ")
                    .contains("does not fit into a DynamoDB item of 409600 bytes")
                    .contains("quarkus.cache.\"reports\".type=caffeine")
                    .doesNotContain("vvv"));

    @Inject
    Reports reports;

    @CacheName("reports")
    DynamoDbCache cache;

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
    void putOfMoreThanAnItemHolds_failsAndChangesNothing() {
        cache.put("put", "before").await().atMost(BOUND);

        assertThatExceptionOfType(ValueTooLargeException.class)
                .isThrownBy(() -> cache.put("put", TOO_LARGE).await().atMost(BOUND))
                .withMessageContaining("Cache 'reports'")
                .withMessageContaining("409600");
        assertThatExceptionOfType(ValueTooLargeException.class)
                .isThrownBy(() -> cache.putIfAbsent("absent", TOO_LARGE).await().atMost(BOUND));
        assertThat(cache.<String> getIfPresent("put").await().atMost(BOUND)).isEqualTo("before");
        assertThat(cache.containsKey("absent").await().atMost(BOUND)).isFalse();
    }

    @Test
    void loadOfMoreThanAnItemHolds_isReturnedButNotStored() {
        assertThat(reports.report("loaded")).isEqualTo(TOO_LARGE);
        assertThat(reports.report("loaded")).isEqualTo(TOO_LARGE);
        assertThat(cache.containsKey("loaded").await().atMost(BOUND)).isFalse();
    }

    @Test
    void nearlyAsMuchAsAnItemHolds_isStored() {
        String fits = "v".repeat(399 * 1024);
        cache.put("fits", fits).await().atMost(BOUND);

        assertThat(cache.<String> getIfPresent("fits").await().atMost(BOUND)).isEqualTo(fits);
    }

    @ApplicationScoped
    static class Reports {

        @CacheResult(cacheName = "reports")
        String report(String key) {
            return TOO_LARGE;
        }
    }
}
