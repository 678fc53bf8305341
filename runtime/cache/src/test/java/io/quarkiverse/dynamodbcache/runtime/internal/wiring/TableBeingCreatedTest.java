package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.runtime.internal.RecordedLog;
import io.quarkiverse.dynamodbcache.runtime.internal.table.CacheTable;
import io.quarkiverse.dynamodbcache.runtime.internal.wiring.StubDynamoDb.Answer;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/** Another node has begun to create the table, which takes a while on AWS. */
class TableBeingCreatedTest {

    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void tableThatIsNotReadyYet_isWaitedFor() {
        try (StubDynamoDb stub = new StubDynamoDb(this::answer);
                DynamoDbAsyncClient client = CacheAt.client(stub.endpoint(), Duration.ofSeconds(5));
                RecordedLog log = RecordedLog.begin()) {

            CacheTable.of(CacheAt.OWN_TABLE, client).setUp().await().atMost(CacheAt.BOUND);

            assertThat(looks.get()).isGreaterThan(2);
            assertThat(stub.asked("CreateTable")).isZero();
            assertThat(stub.asked("UpdateTimeToLive")).isEqualTo(1);
            assertThat(log.warnings()).isEmpty();
            assertThat(log.errors()).isEmpty();
        }
    }

    private Answer answer(String operation) {
        boolean active = operation.equals("DescribeTable") ? looks.incrementAndGet() > 2 : looks.get() > 2;
        return switch (operation) {
            case "DescribeTable" -> Answer.ok("""
                    {"Table":{"TableName":"quarkus-cache","TableStatus":"%s",
                    "KeySchema":[{"AttributeName":"pk","KeyType":"HASH"},{"AttributeName":"sk","KeyType":"RANGE"}],
                    "AttributeDefinitions":[{"AttributeName":"pk","AttributeType":"S"},
                    {"AttributeName":"sk","AttributeType":"S"}]}}""".replace("%s", active ? "ACTIVE" : "CREATING"));
            case "DescribeTimeToLive" -> Answer.ok(looks.get() > 3
                    ? "{\"TimeToLiveDescription\":{\"TimeToLiveStatus\":\"ENABLED\",\"AttributeName\":\"t\"}}"
                    : "{\"TimeToLiveDescription\":{\"TimeToLiveStatus\":\"DISABLED\"}}");
            case "UpdateTimeToLive" -> active ? Answer.ok("{}") : Answer.error(400, "ResourceInUseException");
            default -> Answer.error(400, "AccessDeniedException");
        };
    }
}
