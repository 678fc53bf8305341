package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import io.smallrye.mutiny.Uni;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** What becomes of parts while the table throttles. */
class DynamoDbPartTableTest {

    private static final EntryKey KEY = new EntryKey(new Keyspace("", "books"), "s:978");
    private static final Part PART = new Part("id", 0, EncodedValue.text("part"));
    private static final int RETRIES = 3;
    private static final RuntimeException THROTTLED = ProvisionedThroughputExceededException.builder().statusCode(400)
            .awsErrorDetails(AwsErrorDetails.builder().errorCode("ProvisionedThroughputExceededException").build()).build();

    private final Client client = new Client();
    private final PartTable table = new DynamoDbPartTable(
            new TableAccess("books", "table", Duration.ofMillis(250), false), client,
            new Patience(RETRIES, new Backoff(Duration.ofMillis(1), Duration.ofMillis(2), most -> most)));

    private final List<Uni<?>> writes = List.of(table.writePart(KEY, PART, Expiry.NEVER),
            table.prolongPart(KEY, "id", 0, Expiry.NEVER), table.deletePart(KEY, "id", 0));

    private static <T> T answer(Uni<T> question) {
        return question.await().atMost(Gate.BOUND);
    }

    @Test
    void writesThatAreThrottled_areTriedAgain_untilTheyGetThrough() {
        for (Uni<?> write : writes) {
            client.fail(RETRIES, THROTTLED);
            answer(write);

            assertThat(client.requests).isEqualTo(RETRIES + 1);
        }
    }

    @Test
    void writesThatAreThrottledForTooLong_fail_andSayWhatToDo() {
        for (Uni<?> write : writes) {
            client.fail(RETRIES + 1, THROTTLED);

            assertThatThrownBy(() -> answer(write)).isInstanceOf(CacheStoreException.class).hasCause(THROTTLED)
                    .hasMessageContaining("the table throttles. Give it more capacity");
            assertThat(client.requests).isEqualTo(RETRIES + 1);
        }
    }

    /** A reader has a loader, which is sooner there than a table that is too small. */
    @Test
    void readsThatAreThrottled_failAtOnce() {
        for (Uni<?> read : List.of(table.readParts(KEY, "id", 0, false), table.readWithParts(KEY))) {
            client.fail(1, THROTTLED);

            assertThatThrownBy(() -> answer(read)).isInstanceOf(CacheStoreException.class)
                    .hasMessageContaining("the table throttles");
            assertThat(client.requests).isEqualTo(1);
        }
    }

    @Test
    void otherFailures_areNotTriedAgain() {
        for (Uni<?> write : writes) {
            client.fail(1, ResourceNotFoundException.builder().build());

            assertThatThrownBy(() -> answer(write)).isInstanceOf(CacheStoreException.class);
            assertThat(client.requests).isEqualTo(1);
        }
    }

    /** Fails some times, and then answers. */
    private static final class Client implements DynamoDbAsyncClient {

        private volatile int requests;
        private volatile int failures;
        private volatile RuntimeException failure = THROTTLED;

        void fail(int times, RuntimeException how) {
            requests = 0;
            failures = times;
            failure = how;
        }

        private synchronized <T> CompletableFuture<T> answer(T response) {
            requests++;
            return requests <= failures ? CompletableFuture.failedFuture(failure)
                    : CompletableFuture.completedFuture(response);
        }

        @Override
        public CompletableFuture<PutItemResponse> putItem(PutItemRequest request) {
            return answer(PutItemResponse.builder().build());
        }

        @Override
        public CompletableFuture<UpdateItemResponse> updateItem(UpdateItemRequest request) {
            return answer(UpdateItemResponse.builder().build());
        }

        @Override
        public CompletableFuture<DeleteItemResponse> deleteItem(DeleteItemRequest request) {
            return answer(DeleteItemResponse.builder().build());
        }

        @Override
        public CompletableFuture<QueryResponse> query(QueryRequest request) {
            return answer(QueryResponse.builder().build());
        }

        @Override
        public String serviceName() {
            return "dynamodb";
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
