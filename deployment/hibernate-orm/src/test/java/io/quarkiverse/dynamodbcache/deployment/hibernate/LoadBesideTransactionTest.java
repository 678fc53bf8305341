package io.quarkiverse.dynamodbcache.deployment.hibernate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.inject.Inject;
import jakarta.transaction.Status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkus.cache.CacheName;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.QuarkusUnitTest;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** In which transaction a loader runs that its caller does not wait for, and one that it does wait for. */
class LoadBesideTransactionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .overrideConfigKey("quarkus.datasource.db-kind", "h2")
            .overrideConfigKey("quarkus.datasource.jdbc.url", "jdbc:h2:mem:beside")
            .overrideConfigKey("quarkus.cache.dynamodb.expire-after-write", "1H")
            .overrideConfigKey("quarkus.cache.dynamodb.early-refresh", "1");

    @CacheName("rates")
    DynamoDbCache rates;

    @Inject
    DynamoDbAsyncClient client;

    private final AtomicReference<Integer> status = new AtomicReference<>();

    private String rate() {
        return QuarkusTransaction.requiringNew().call(() -> rates.<String, String> get("CHF", currency -> {
            status.set(QuarkusTransaction.getStatus());
            return "new";
        }).await().atMost(PATIENCE));
    }

    @Test
    void loaderOfAMiss_isInTheTransactionOfItsCaller() {
        rates.invalidate("CHF").await().atMost(PATIENCE);

        assertThat(rate()).isEqualTo("new");
        assertThat(status).hasValue(Status.STATUS_ACTIVE);
    }

    @Test
    void loaderOfAnEarlyRefresh_isInNone() {
        rates.put("CHF", "old").await().atMost(PATIENCE);
        makeDue("rates#s:CHF");

        assertThat(rate()).isEqualTo("old");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(status).hasValue(Status.STATUS_NO_TRANSACTION));
    }

    /** As if it had been written years ago, by a load that took as long: so it is due by any chance. */
    private void makeDue(String partition) {
        Map<String, AttributeValue> key = Map.of("pk", AttributeValue.fromS(partition), "sk", AttributeValue.fromS("e"));
        String written = Objects.requireNonNull(
                client.getItem(get -> get.tableName("quarkus-cache").key(key)).join().item().get("g")).n();
        client.updateItem(update -> update.tableName("quarkus-cache").key(key)
                .updateExpression("SET d = :time, g = :written")
                .expressionAttributeValues(Map.of(":time", AttributeValue.fromN("1000000000000000000"),
                        ":written", AttributeValue.fromN(written.substring(0, written.indexOf('.')) + ".1"))))
                .join();
    }
}
