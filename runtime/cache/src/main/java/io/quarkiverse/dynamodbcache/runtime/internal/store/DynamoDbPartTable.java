package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.plain.PlainUni;
import io.smallrye.mutiny.Uni;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;

/** The parts of one cache in its table. */
final class DynamoDbPartTable implements PartTable {

    private final TableAccess access;
    private final DynamoDbAsyncClient client;
    private final Patience patience;
    private final StoreFailures failures;
    private final AwsRequestOverrideConfiguration bounded;

    DynamoDbPartTable(TableAccess access, DynamoDbAsyncClient client) {
        this(access, client, Patience.standard());
    }

    DynamoDbPartTable(TableAccess access, DynamoDbAsyncClient client, Patience patience) {
        this.patience = patience;
        this.access = access;
        this.client = client;
        this.failures = new StoreFailures(access);
        this.bounded = AwsRequestOverrideConfiguration.builder().apiCallTimeout(access.apiCallTimeout()).build();
    }

    @Override
    public Uni<Reading> readConsistently(EntryKey key) {
        ReadCall call = new ReadCall(access, key);
        GetItemRequest request = call.request().consistentRead(true).overrideConfiguration(bounded).build();
        return ask(() -> client.getItem(request), call::result);
    }

    @Override
    public Uni<ItemWithParts> readWithParts(EntryKey key) {
        ReadWithPartsCall call = new ReadWithPartsCall(access, key);
        return ask(() -> client.query(call.request().overrideConfiguration(bounded).build()), call::result);
    }

    @Override
    public Uni<Replacement> replace(EntryKey key, StoredItem item, @Nullable WriteCondition condition) {
        ReplaceCall call = new ReplaceCall(new WriteCall(access, key, item, condition));
        return ask(() -> client.putItem(call.request().overrideConfiguration(bounded).build()), call::result)
                .onFailure(ConditionalCheckFailedException.class)
                .recoverWithItem(refusal -> call.outcome((ConditionalCheckFailedException) refusal));
    }

    @Override
    public Uni<Replacement> deleteWhole(EntryKey key) {
        DeleteWholeCall call = new DeleteWholeCall(access, key);
        return ask(() -> client.deleteItem(call.request().overrideConfiguration(bounded).build()),
                done -> Replacement.of(Reading.Nothing.NOTHING))
                .onFailure(ConditionalCheckFailedException.class)
                .recoverWithItem(refusal -> call.outcome((ConditionalCheckFailedException) refusal));
    }

    @Override
    public Uni<WriteOutcome> extend(EntryKey key, StoredItem read, Expiry expiry) {
        ExtendCall call = new ExtendCall(access, key, read, expiry);
        return ask(() -> client.updateItem(call.request().overrideConfiguration(bounded).build()), done -> WriteOutcome.DONE)
                .onFailure(ConditionalCheckFailedException.class).recoverWithItem(refusal -> WriteOutcome
                        .refused(ItemForm.read(((ConditionalCheckFailedException) refusal).item())));
    }

    @Override
    public Uni<Void> writePart(EntryKey key, Part part, long end) {
        WritePartCall call = new WritePartCall(access, key, part, end);
        return patiently(() -> client.putItem(call.request().overrideConfiguration(bounded).build())).replaceWithVoid();
    }

    @Override
    public Uni<List<Part>> readParts(EntryKey key, String writeId, int from, boolean consistent) {
        return pages(new PartsCall(access, key, writeId, from, consistent), List.of(), Map.of());
    }

    private Uni<List<Part>> pages(PartsCall call, List<Part> before, Map<String, AttributeValue> start) {
        return ask(() -> client.query(call.request(start).overrideConfiguration(bounded).build()), Function.identity())
                .chain(page -> {
                    List<Part> parts = new ArrayList<>(before);
                    parts.addAll(call.result(page));
                    Map<String, AttributeValue> next = page.lastEvaluatedKey();
                    // Whatever else someone has put there, no value has more.
                    return next.isEmpty() || parts.size() >= PartForm.MOST ? Uni.createFrom().item(parts)
                            : pages(call, parts, next);
                });
    }

    @Override
    public Uni<Boolean> prolongPart(EntryKey key, String writeId, int number, long end) {
        ProlongPartCall call = new ProlongPartCall(access, key, writeId, number, end);
        return patiently(() -> client.updateItem(call.request().overrideConfiguration(bounded).build())).replaceWith(true)
                .onFailure(ConditionalCheckFailedException.class).recoverWithItem(false);
    }

    @Override
    public Uni<Void> deletePart(EntryKey key, String writeId, int number) {
        DeletePartCall call = new DeletePartCall(access, key, writeId, number);
        return patiently(() -> client.deleteItem(call.request().overrideConfiguration(bounded).build())).replaceWithVoid();
    }

    private <R, T> Uni<T> ask(Supplier<CompletableFuture<R>> request, Function<R, T> result) {
        return PlainUni.of(() -> failures.guarded(request), result, failures::explained);
    }

    private <R> Uni<R> patiently(Supplier<CompletableFuture<R>> request) {
        return patience.retrying(
                PlainUni.of(() -> failures.guardedPatiently(request), Function.identity(), Function.identity()),
                Outage::isThrottling)
                .onFailure().transform(failures::explained);
    }
}
