package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.quarkiverse.dynamodbcache.runtime.internal.RecordedLog;
import io.quarkiverse.dynamodbcache.runtime.internal.wiring.StubDynamoDb.Answer;

/** A DynamoDB that is there, and says no. */
class RefusalTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            400 | AccessDeniedException                  | 1 | dynamodb:GetItem, PutItem, UpdateItem, DeleteItem and Query
            400 | ExpiredTokenException                  | 1 | quarkus.dynamodb.aws.credentials
            400 | UnrecognizedClientException            | 1 | quarkus.dynamodb.aws.credentials
            400 | InvalidSignatureException              | 1 | the clock of this machine
            400 | ResourceNotFoundException              | 1 | quarkus.cache.dynamodb.table.create=if-missing
            400 | ValidationException                    | 1 | Its key must be 'pk' (S, HASH) and 'sk' (S, RANGE)
            400 | ProvisionedThroughputExceededException | 2 | Give it more capacity, or make it on-demand
            400 | ThrottlingException                    | 2 | Give it more capacity, or make it on-demand
            400 | RequestLimitExceeded                   | 2 | Give it more capacity, or make it on-demand
            500 | InternalServerError                    | 2 | DynamoDB answered 500 InternalServerError
            """)
    void refusal_reachesWhoWritesWithItsRemedyAndIsRetriedOnceIfThatMayHelp(int status, String code, int tries,
            String remedy) {
        try (StubDynamoDb stub = new StubDynamoDb(operation -> Answer.error(status, code));
                CacheAt prices = CacheAt.endpoint(stub.endpoint())) {

            assertThatExceptionOfType(CacheStoreException.class).isThrownBy(() -> prices.invalidate("apple"))
                    .withMessageStartingWith("Cache 'prices', table 'quarkus-cache': ")
                    .withMessageContaining(remedy);
            assertThat(stub.asked("DeleteItem")).isEqualTo(tries);
            assertThatExceptionOfType(CacheStoreException.class).isThrownBy(() -> prices.put("apple"))
                    .withMessageContaining(remedy);
            assertThat(prices.get("apple")).isEqualTo("loaded apple");
            assertThat(prices.cache().containsKey("apple").await().atMost(CacheAt.BOUND)).isFalse();
        }
    }

    @Test
    void onlyWritesAreRefused_theLoadedValueIsReturned() {
        try (StubDynamoDb stub = new StubDynamoDb(RefusalTest::readOnly);
                CacheAt prices = CacheAt.endpoint(stub.endpoint())) {

            assertThat(prices.get("apple")).isEqualTo("loaded apple");
            assertThat(stub.asked("PutItem")).isEqualTo(1);
        }
    }

    @Test
    void readThatIsRefusedOnce_isAskedOnceMore() {
        AtomicInteger reads = new AtomicInteger();
        try (StubDynamoDb stub = new StubDynamoDb(
                operation -> operation.equals("GetItem") && reads.incrementAndGet() == 1
                        ? Answer.error(500, "InternalServerError")
                        : readOnly(operation));
                CacheAt prices = CacheAt.endpoint(stub.endpoint());
                RecordedLog log = RecordedLog.begin()) {
            prices.cache().containsKey("apple").await().atMost(CacheAt.BOUND);

            // The entry and the generation, and one of them again.
            assertThat(reads).hasValue(2 + 1);
            assertThat(log.warnings()).noneMatch(warning -> warning.contains("could not be asked"));
        }
    }

    private static Answer readOnly(String operation) {
        return operation.equals("GetItem") ? Answer.ok("{\"Item\":{\"n\":{\"N\":\"1\"}}}")
                : Answer.error(400, "AccessDeniedException");
    }
}
