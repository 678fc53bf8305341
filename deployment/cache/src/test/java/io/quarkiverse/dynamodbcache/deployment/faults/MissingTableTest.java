package io.quarkiverse.dynamodbcache.deployment.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.LogRecord;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkiverse.dynamodbcache.runtime.internal.RecordedLog;
import io.quarkus.cache.CacheInvalidate;
import io.quarkus.cache.CacheName;
import io.quarkus.cache.CacheResult;
import io.quarkus.test.QuarkusUnitTest;

/** Someone forgot to create the table: the application runs, and the log says why it is slow. */
class MissingTableTest {

    private static final Duration BOUND = Duration.ofSeconds(60);

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClasses(Catalogue.class, RecordedLog.class))
            .overrideConfigKey("quarkus.cache.dynamodb.table.create", "never")
            .overrideConfigKey("quarkus.cache.dynamodb.expire-after-write", "10M")
            // Each call is to be told by the table itself.
            .overrideConfigKey("quarkus.cache.dynamodb.circuit-breaker.enabled", "false")
            .setLogRecordPredicate(record -> record.getLoggerName().equals("io.quarkiverse.dynamodbcache")
                    || record.getLoggerName().equals("io.quarkiverse.dynamodbcache.table"))
            .assertLogRecords(MissingTableTest::assertTold);

    @Inject
    Catalogue catalogue;

    @CacheName("prices")
    DynamoDbCache cache;

    @Test
    void cachedMethod_isAsked() {
        int first = catalogue.price("apple");

        assertThat(catalogue.price("apple")).isGreaterThan(first);
    }

    @Test
    void writers_areToldWhatMendsIt() {
        assertThatExceptionOfType(CacheStoreException.class).isThrownBy(() -> catalogue.forget("apple"))
                .withMessageContaining("Cache 'prices', table 'quarkus-cache': the table does not exist")
                .withMessageContaining("quarkus.cache.dynamodb.table.create=if-missing");
        assertThatExceptionOfType(CacheStoreException.class).isThrownBy(() -> cache.put("apple", 1).await().atMost(BOUND));
        assertThatExceptionOfType(CacheStoreException.class).isThrownBy(() -> cache.invalidateAll().await().atMost(BOUND));
        assertThatExceptionOfType(CacheStoreException.class)
                .isThrownBy(() -> cache.invalidateIf(key -> true).await().atMost(BOUND));
    }

    private static void assertTold(List<LogRecord> records) {
        assertThat(records).extracting(RecordedLog::message).satisfiesExactlyInAnyOrder(
                start -> assertThat(start).startsWith("Table 'quarkus-cache' of the DynamoDB cache: it does not exist")
                        .contains("aws dynamodb create-table", "aws dynamodb update-time-to-live"),
                lost -> assertThat(lost).startsWith("Cache 'prices': An invalidation did not reach the table")
                        .contains("the table does not exist"),
                use -> assertThat(use).startsWith("Cache 'prices': The table could not be asked, so values are loaded.")
                        .contains("the table does not exist"));
    }

    @ApplicationScoped
    static class Catalogue {

        private final AtomicInteger calls = new AtomicInteger();

        @CacheResult(cacheName = "prices")
        int price(String product) {
            return calls.incrementAndGet();
        }

        @CacheInvalidate(cacheName = "prices")
        void forget(String product) {
        }
    }
}
