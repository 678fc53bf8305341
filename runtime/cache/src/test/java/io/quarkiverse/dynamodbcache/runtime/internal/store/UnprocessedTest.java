package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import io.smallrye.mutiny.Uni;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** A table that leaves out of each batch what it likes: nothing of it is lost. */
class UnprocessedTest {

    private static final Keyspace SPACE = new Keyspace("", "books");
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final FickleTable table = new FickleTable();
    private final TableAccess access = new TableAccess("books", "table", PATIENCE, true);
    private long now;
    private final DynamoDbBatches batches = new DynamoDbBatches(access, table, new Persistence(new StoreFailures(access),
            new Backoff(Duration.ofMillis(20), Duration.ofSeconds(1), most -> most), wait -> {
                now += wait.toNanos();
                return Uni.createFrom().voidItem();
            }, () -> now));

    private static Map<EntryKey, StoredItem> items(int count) {
        Map<EntryKey, StoredItem> items = new LinkedHashMap<>();
        IntStream.range(0, count).forEach(i -> items.put(new EntryKey(SPACE, "i:" + i),
                new StoredItem(EncodedValue.text("s" + i), 7, Expiry.never(), 0)));
        return items;
    }

    private static <T> T at(String name, Map<String, T> map) {
        return Objects.requireNonNull(map.get(name), name);
    }

    private static <T> T answer(Uni<T> question) {
        return question.await().atMost(Gate.BOUND);
    }

    @Test
    void whatIsLeftOut_isAskedForAgain_untilAllIsThere() {
        table.leavesOut = 0.25;
        Map<EntryKey, StoredItem> items = items(90);

        assertThat(answer(batches.write(items)).failures()).isEmpty();
        assertThat(answer(batches.read(items.keySet()))).isEqualTo(new BatchReading(Map.copyOf(items), Map.of()));
        assertThat(answer(batches.delete(items.keySet())).failures()).isEmpty();
        assertThat(table.items).isEmpty();
        assertThat(table.requests).hasSizeGreaterThan(4 + 1 + 4);
    }

    @Test
    void whatIsLeftOutToTheEnd_fails_andNothingElseDoes() {
        Map<EntryKey, StoredItem> items = items(10);
        EntryKey bad = new EntryKey(SPACE, "i:3");
        table.never = Set.of(bad.partitionKey());
        BatchOutcome written = answer(batches.write(items));
        BatchReading read = answer(batches.read(items.keySet()));

        assertThat(written.failures()).containsOnlyKeys(bad);
        assertThat(written.failures().get(bad)).hasMessageContaining("left unprocessed for 2000 ms");
        assertThat(read.failures()).containsOnlyKeys(bad);
        assertThat(read.found()).hasSize(9).doesNotContainKey(bad);
        assertThat(table.items).hasSize(9);
    }

    @Test
    void requests_areOfOneTable_consistentIfConfiguredSo_andBounded() {
        Map<EntryKey, StoredItem> items = items(1);
        answer(batches.write(items));
        answer(batches.read(items.keySet()));

        assertThat(table.requests).hasSize(2).allSatisfy(request -> assertThat(
                request.overrideConfiguration().flatMap(AwsRequestOverrideConfiguration::apiCallTimeout)).contains(PATIENCE));
        assertThat(at("table", ((BatchGetItemRequest) table.requests.get(1)).requestItems()).consistentRead()).isTrue();
    }

    /** Answers at once, and each batch only partly. Refuses what DynamoDB refuses. */
    private static final class FickleTable implements DynamoDbAsyncClient {

        final Map<String, Map<String, AttributeValue>> items = new HashMap<>();
        final List<DynamoDbRequest> requests = new ArrayList<>();
        private final Random random = new Random(978);
        double leavesOut;
        Set<String> never = Set.of();

        @Override
        public String serviceName() {
            return "dynamodb";
        }

        @Override
        public void close() {
            // Nothing is open.
        }

        private boolean leavesOut(Map<String, AttributeValue> key) {
            return never.contains(pk(key)) || random.nextDouble() < leavesOut;
        }

        private static String pk(Map<String, AttributeValue> item) {
            return at("pk", item).s();
        }

        @Override
        public CompletableFuture<BatchGetItemResponse> batchGetItem(BatchGetItemRequest request) {
            requests.add(request);
            List<Map<String, AttributeValue>> keys = at("table", request.requestItems()).keys();
            assertThat(keys).hasSizeBetween(1, 100).doesNotHaveDuplicates();
            List<Map<String, AttributeValue>> left = keys.stream().filter(this::leavesOut).toList();
            List<Map<String, AttributeValue>> found = keys.stream().filter(key -> !left.contains(key))
                    .filter(key -> items.containsKey(pk(key))).map(key -> at(pk(key), items)).toList();
            BatchGetItemResponse.Builder response = BatchGetItemResponse.builder().responses(Map.of("table", found));
            return CompletableFuture.completedFuture(left.isEmpty() ? response.build()
                    : response.unprocessedKeys(Map.of("table", KeysAndAttributes.builder().keys(left).build())).build());
        }

        @Override
        public CompletableFuture<BatchWriteItemResponse> batchWriteItem(BatchWriteItemRequest request) {
            requests.add(request);
            List<WriteRequest> writes = at("table", request.requestItems());
            assertThat(writes).hasSizeBetween(1, 25).doesNotHaveDuplicates();
            Set<WriteRequest> left = new HashSet<>();
            for (WriteRequest write : writes) {
                boolean isPut = write.putRequest() != null;
                Map<String, AttributeValue> item = isPut ? write.putRequest().item() : write.deleteRequest().key();
                if (leavesOut(item)) {
                    left.add(write);
                } else if (isPut) {
                    items.put(pk(item), item);
                } else {
                    items.remove(pk(item));
                }
            }
            BatchWriteItemResponse.Builder response = BatchWriteItemResponse.builder();
            return CompletableFuture.completedFuture(left.isEmpty() ? response.build()
                    : response.unprocessedItems(Map.of("table", List.copyOf(left))).build());
        }
    }
}
