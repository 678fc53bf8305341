package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

import io.quarkiverse.dynamodbcache.runtime.internal.plain.PlainUni;
import io.smallrye.mutiny.Uni;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/** What is read and written in batches of one cache in its table. */
final class DynamoDbBatches {

    private final TableAccess access;
    private final DynamoDbAsyncClient client;
    private final Persistence persistence;

    DynamoDbBatches(TableAccess access, DynamoDbAsyncClient client, Persistence persistence) {
        this.access = access;
        this.client = client;
        this.persistence = persistence;
    }

    Uni<BatchReading> read(Collection<EntryKey> keys) {
        return Batches.reads(keys, few -> {
            Map<EntryKey, Reading> found = new ConcurrentHashMap<>();
            return persistence.ask(few, (left, within) -> readOnce(left, within, found))
                    .map(outcome -> BatchReading.of(few, found, outcome));
        });
    }

    private Uni<Set<EntryKey>> readOnce(Set<EntryKey> keys, Duration within, Map<EntryKey, Reading> found) {
        BatchReadCall call = new BatchReadCall(access, keys);
        return ask(() -> client.batchGetItem(call.request().overrideConfiguration(bound(within)).build()), response -> {
            found.putAll(call.found(response));
            return call.left(response);
        });
    }

    Uni<BatchOutcome> write(Map<EntryKey, StoredItem> items) {
        return Batches.writes(items, few -> write(BatchWriteCall.puts(access, few)));
    }

    Uni<BatchOutcome> delete(Collection<EntryKey> keys) {
        return Batches.deletes(keys, few -> write(BatchWriteCall.deletes(access, few)));
    }

    private Uni<BatchOutcome> write(BatchWriteCall batch) {
        return persistence.ask(batch.writes().keySet(), (left, within) -> writeOnce(batch.only(left), within));
    }

    private Uni<Set<EntryKey>> writeOnce(BatchWriteCall call, Duration within) {
        return ask(() -> client.batchWriteItem(call.request().overrideConfiguration(bound(within)).build()), call::left);
    }

    /** Fails as the client does: what that means is said when no one asks again. */
    private <R> Uni<Set<EntryKey>> ask(Supplier<CompletableFuture<R>> request, Function<R, Set<EntryKey>> left) {
        return PlainUni.of(() -> persistence.failures().guardedPatiently(request), left, Function.identity());
    }

    private static AwsRequestOverrideConfiguration bound(Duration within) {
        return AwsRequestOverrideConfiguration.builder().apiCallTimeout(within).build();
    }
}
