package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.runtime.internal.RecordedLog;
import io.quarkiverse.dynamodbcache.runtime.internal.config.WriteFailures;
import io.quarkiverse.dynamodbcache.runtime.internal.wiring.StubDynamoDb.Answer;

/** A table that is down is a line a minute in the log, not a line a call, and not silence. */
class WarningTest {

    private RecordedLog log = RecordedLog.begin();
    private final StubDynamoDb stub = new StubDynamoDb(operation -> Answer.error(400, "ResourceNotFoundException"));
    private final CacheAt prices = new CacheAt(stub.endpoint(), CacheAt.UNBROKEN_TABLE, Duration.ofSeconds(5),
            WriteFailures.LOG);

    @AfterEach
    void close() {
        log.close();
        prices.close();
        stub.close();
    }

    @Test
    void manyFailingReads_areOneWarningAMinute() {
        prices.get("warms up");
        prices.pass(Duration.ofSeconds(60));
        listenAnew();
        prices.get("apple");
        prices.get("pear");
        prices.pass(Duration.ofSeconds(59));
        prices.get("plum");

        assertThat(log.warnings()).hasSize(1).first().asString()
                .contains("Cache 'prices': The table could not be asked, so values are loaded")
                .contains("the table does not exist")
                .doesNotContain("apple");

        prices.pass(Duration.ofSeconds(1));
        prices.get("cherry");

        assertThat(log.warnings()).hasSize(2).last().asString().contains("(and 2 times more since the last warning)");
    }

    @Test
    void writesThatAreNotToFail_areOneWarningAMinuteToo() {
        prices.put("warms up");
        prices.pass(Duration.ofSeconds(60));
        listenAnew();
        prices.put("apple");
        prices.invalidate("pear");
        prices.cache().invalidateAll().await().atMost(CacheAt.BOUND);

        assertThat(prices.cache().putIfAbsent("plum", "value").await().atMost(CacheAt.BOUND)).isFalse();
        assertThat(log.warnings()).filteredOn(warning -> warning.contains("was lost")).hasSize(1).first().asString()
                .contains("Cache 'prices': A put or an invalidation was lost")
                .contains("quarkus.cache.dynamodb.write-failures=log");
    }

    @Test
    void tableThatCannotBeCreated_isToldWithTheCommandsThatCreateIt() {
        prices.get("waits for the table");

        assertThat(log.errors()).hasSize(1).first().asString()
                .contains("Table 'quarkus-cache'", "it does not exist and could not be created")
                .contains("aws dynamodb create-table --table-name quarkus-cache")
                .contains("aws dynamodb update-time-to-live --table-name quarkus-cache");
    }

    /** The warnings of the start-up are not what is counted. */
    private void listenAnew() {
        log.close();
        log = RecordedLog.begin();
    }
}
