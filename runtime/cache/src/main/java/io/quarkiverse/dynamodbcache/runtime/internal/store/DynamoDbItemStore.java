package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import io.quarkiverse.dynamodbcache.runtime.internal.plain.PlainUni;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** The items of one cache in its table. */
final class DynamoDbItemStore implements ItemStore {

    /** As many as a small table has partitions to serve at once; each scans with one request at a time. */
    private static final int SCAN_SEGMENTS = 4;

    private final TableAccess access;
    private final DynamoDbAsyncClient client;
    private final StoreFailures failures;
    /** Built once: it is the same for each request. */
    private final AwsRequestOverrideConfiguration bounded;
    private final DynamoDbBatches batches;

    DynamoDbItemStore(TableAccess access, DynamoDbAsyncClient client) {
        this.access = access;
        this.client = client;
        this.failures = new StoreFailures(access);
        this.bounded = AwsRequestOverrideConfiguration.builder().apiCallTimeout(access.apiCallTimeout()).build();
        this.batches = new DynamoDbBatches(access, client, Persistence.of(failures));
    }

    @Override
    public Uni<Reading> read(EntryKey key) {
        ReadCall call = new ReadCall(access, key);
        return ask(() -> client.getItem(call.request().overrideConfiguration(bounded).build()), call::result);
    }

    @Override
    public Uni<Void> write(EntryKey key, StoredItem item) {
        return PlainUni.done(put(new WriteCall(access, key, item, null)));
    }

    @Override
    public Uni<WriteOutcome> writeIf(EntryKey key, StoredItem item, WriteCondition condition) {
        return put(new WriteCall(access, key, item, condition));
    }

    private Uni<WriteOutcome> put(WriteCall call) {
        return ask(() -> client.putItem(call.request().overrideConfiguration(bounded).build()), done -> WriteOutcome.DONE,
                call::outcome);
    }

    @Override
    public Uni<WriteOutcome> lease(EntryKey key, Lease lease, WriteCondition condition, long forgotten) {
        LeaseCall call = new LeaseCall(access, key, lease, condition, forgotten);
        return ask(() -> client.updateItem(call.request().overrideConfiguration(bounded).build()))
                .replaceWith(WriteOutcome.DONE)
                .onFailure(ConditionalCheckFailedException.class)
                .recoverWithItem(refusal -> call.outcome((ConditionalCheckFailedException) refusal));
    }

    @Override
    public Uni<Boolean> extend(EntryKey key, StoredItem read, Expiry expiry) {
        ExtendCall call = new ExtendCall(access, key, read, expiry);
        return ask(() -> client.updateItem(call.request().overrideConfiguration(bounded).build()), done -> true,
                refusal -> false);
    }

    @Override
    public Uni<WriteOutcome> touch(EntryKey key, Expiry expiry, Presence presence) {
        TouchCall call = new TouchCall(access, key, expiry, presence);
        return ask(() -> client.updateItem(call.request().overrideConfiguration(bounded).build()), done -> WriteOutcome.DONE,
                refusal -> WriteOutcome.refused(ItemForm.read(refusal.item())));
    }

    @Override
    public Uni<CountOutcome> increment(EntryKey key, Increment increment, Presence presence) {
        IncrementCall call = new IncrementCall(access, key, increment, presence);
        return ask(() -> client.updateItem(call.request().overrideConfiguration(bounded).build()), call::result,
                call::outcome);
    }

    @Override
    public Uni<Reading> exchange(EntryKey key, StoredItem item) {
        ExchangeCall call = new ExchangeCall(access, key, item);
        return ask(() -> client.putItem(call.request().overrideConfiguration(bounded).build()), call::result);
    }

    @Override
    public Uni<Reading> remove(EntryKey key) {
        RemoveCall call = new RemoveCall(access, key);
        return ask(() -> client.deleteItem(call.request().overrideConfiguration(bounded).build()), call::result);
    }

    @Override
    public Uni<Void> delete(EntryKey key) {
        DeleteCall call = new DeleteCall(access, key);
        return PlainUni.done(ask(() -> client.deleteItem(call.request().overrideConfiguration(bounded).build())));
    }

    @Override
    public Uni<BatchReading> readMany(Collection<EntryKey> keys) {
        return batches.read(keys);
    }

    @Override
    public Uni<BatchOutcome> writeMany(Map<EntryKey, StoredItem> items) {
        return batches.write(items);
    }

    @Override
    public Uni<BatchOutcome> deleteMany(Collection<EntryKey> keys) {
        return batches.delete(keys);
    }

    @Override
    public Uni<OptionalLong> generation(Keyspace space) {
        GenerationCall call = new GenerationCall(access, space);
        return ask(() -> client.getItem(call.request().overrideConfiguration(bounded).build()), call::result);
    }

    @Override
    public Uni<Long> advanceGeneration(Keyspace space, long seed, long by) {
        AdvanceCall call = new AdvanceCall(access, space, seed, by);
        return ask(() -> client.updateItem(call.request().overrideConfiguration(bounded).build()), call::result);
    }

    @Override
    public Uni<Optional<TagCount>> tag(TagKey key) {
        TagCall call = new TagCall(access, key);
        return ask(() -> client.getItem(call.request().overrideConfiguration(bounded).build()), call::result);
    }

    @Override
    public Uni<TagCount> beginTag(TagKey key, TagCount seed) {
        BeginTagCall call = new BeginTagCall(access, key, seed);
        return ask(() -> client.updateItem(call.request().overrideConfiguration(bounded).build()), call::result, call::result);
    }

    @Override
    public Uni<Optional<TagCount>> advanceTag(TagKey key) {
        AdvanceTagCall call = new AdvanceTagCall(access, key);
        return ask(() -> client.updateItem(call.request().overrideConfiguration(bounded).build()), call::result,
                refusal -> Optional.empty());
    }

    @Override
    public Multi<EntryKey> scan(Keyspace space) {
        return Multi.createBy().merging().streams(IntStream.range(0, SCAN_SEGMENTS)
                .mapToObj(segment -> segment(new ScanCall(access, space, segment, SCAN_SEGMENTS))).toList());
    }

    private Multi<EntryKey> segment(ScanCall call) {
        return Multi.createBy().repeating()
                .uni(() -> new ScanPosition(Map.of()),
                        position -> page(call, position.next).invoke(page -> position.next = page.lastEvaluatedKey()))
                .whilst(page -> !page.lastEvaluatedKey().isEmpty())
                .onItem().transformToIterable(call::result);
    }

    private Uni<ScanResponse> page(ScanCall call, Map<String, AttributeValue> start) {
        return ask(() -> client.scan(call.request(start).overrideConfiguration(bounded).build()));
    }

    /** Where the next page begins; empty for the first. One page comes after the other. */
    private static final class ScanPosition {

        private volatile Map<String, AttributeValue> next;

        ScanPosition(Map<String, AttributeValue> next) {
            this.next = next;
        }
    }

    private <R> Uni<R> ask(Supplier<CompletableFuture<R>> request) {
        return ask(request, Function.identity());
    }

    /** An answer that cannot be understood is a failure of the table like any other. */
    private <R, T> Uni<T> ask(Supplier<CompletableFuture<R>> request, Function<R, T> result) {
        return PlainUni.of(() -> failures.guarded(request), result, failures::explained);
    }

    /** @param refused what it means if the condition of the request does not hold */
    private <R, T> Uni<T> ask(Supplier<CompletableFuture<R>> request, Function<R, T> result,
            Function<ConditionalCheckFailedException, T> refused) {
        return PlainUni.recovering(ask(request, result), ConditionalCheckFailedException.class,
                refusal -> Uni.createFrom().item(refused.apply(refusal)));
    }
}
