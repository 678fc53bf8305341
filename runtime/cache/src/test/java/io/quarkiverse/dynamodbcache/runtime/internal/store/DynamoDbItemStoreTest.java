package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.quarkiverse.dynamodbcache.ValueTooLargeException;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import io.smallrye.mutiny.Uni;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** What becomes of the answers of a client; the contract of stores is tested against a real table elsewhere. */
class DynamoDbItemStoreTest {

    private static final Keyspace SPACE = new Keyspace("", "books");
    private static final EntryKey KEY = new EntryKey(SPACE, "s:978");
    private static final StoredItem ITEM = new StoredItem(EncodedValue.text("stext"), 7, Expiry.never(), 0);

    private final Client client = new Client();
    private final ItemStore store = ItemStore.inTable(new TableAccess("books", "table", Duration.ofMillis(250), false),
            LargeValues.standard(), client);

    private static <T> T answer(Uni<T> question) {
        return question.await().atMost(Gate.BOUND);
    }

    @Test
    void everyRequest_isBounded() {
        answer(store.read(KEY));
        answer(store.write(KEY, ITEM));
        answer(store.scan(SPACE).collect().asList());

        assertThat(client.requests).isNotEmpty().allSatisfy(request -> assertThat(
                request.overrideConfiguration().flatMap(AwsRequestOverrideConfiguration::apiCallTimeout))
                .isEqualTo(Optional.of(Duration.ofMillis(250))));
    }

    @Test
    void nothingIsAsked_beforeSubscription() {
        Uni<Reading> read = store.read(KEY);

        assertThat(client.requests).isEmpty();

        answer(read);
        answer(read);

        assertThat(client.requests).hasSize(2);
    }

    @Test
    void failure_isExplained_howeverTheClientWrapsIt() {
        RuntimeException missing = ResourceNotFoundException.builder().build();
        for (RuntimeException failure : List.of(missing, new CompletionException(missing))) {
            client.failure = failure;

            assertThatThrownBy(() -> answer(store.read(KEY))).isInstanceOf(CacheStoreException.class).hasCause(missing)
                    .hasMessageContaining("does not exist");
            assertThatThrownBy(() -> answer(store.scan(SPACE).collect().asList())).isInstanceOf(CacheStoreException.class);
        }
    }

    @Test
    void clientThatThrows_isATableThatFails() {
        client.thrown = SdkClientException.create("closed");

        assertThatThrownBy(() -> answer(store.read(KEY))).isInstanceOf(CacheStoreException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void refusedCondition_isAnAnswer() {
        client.failure = new CompletionException(ConditionalCheckFailedException.builder().build());

        assertThat(answer(store.writeIf(KEY, ITEM, WriteCondition.absent(1, 1))).done()).isFalse();
        assertThat(answer(store.extend(KEY, ITEM, Expiry.never()))).isFalse();
    }

    @Test
    void valueTooLarge_isNotAskedFor() {
        StoredItem large = new StoredItem(EncodedValue.text("s" + "x".repeat(17_000_000)), 7, Expiry.never(), 0);

        assertThatThrownBy(() -> answer(store.write(KEY, large))).isInstanceOf(ValueTooLargeException.class);
        assertThat(client.requests).isEmpty();
    }

    @Test
    void scan_goesOnUntilEachSegmentIsDone() {
        client.pages = 3;
        List<EntryKey> found = answer(store.scan(SPACE).collect().asList());

        assertThat(client.requests).hasSize(4 * 3);
        assertThat(found).hasSize(4 * 3).doesNotHaveDuplicates();
    }

    /** Answers at once, and remembers what it was asked. */
    private static final class Client implements DynamoDbAsyncClient {

        final List<DynamoDbRequest> requests = new ArrayList<>();
        int pages = 1;
        @Nullable
        RuntimeException failure;
        @Nullable
        RuntimeException thrown;

        @Override
        public String serviceName() {
            return "dynamodb";
        }

        @Override
        public void close() {
            // Nothing is open.
        }

        private <T> CompletableFuture<T> answer(DynamoDbRequest request, T response) {
            requests.add(request);
            RuntimeException now = thrown;
            if (now != null) {
                throw now;
            }
            RuntimeException later = failure;
            return later != null ? CompletableFuture.failedFuture(later) : CompletableFuture.completedFuture(response);
        }

        @Override
        public CompletableFuture<GetItemResponse> getItem(GetItemRequest request) {
            return answer(request, GetItemResponse.builder().build());
        }

        @Override
        public CompletableFuture<PutItemResponse> putItem(PutItemRequest request) {
            return answer(request, PutItemResponse.builder().build());
        }

        @Override
        public CompletableFuture<UpdateItemResponse> updateItem(UpdateItemRequest request) {
            return answer(request, UpdateItemResponse.builder().build());
        }

        @Override
        public CompletableFuture<ScanResponse> scan(ScanRequest request) {
            AttributeValue last = request.exclusiveStartKey().get("page");
            int page = last == null ? 1 : Integer.parseInt(last.s()) + 1;
            ScanResponse.Builder response = ScanResponse.builder()
                    .items(Map.of("pk", fromS("books#i:" + request.segment() + page)));
            return answer(request, page == pages ? response.build()
                    : response.lastEvaluatedKey(Map.of("page", fromS(String.valueOf(page)))).build());
        }
    }
}
