package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

import io.quarkiverse.dynamodbcache.runtime.internal.plain.PlainUni;
import io.smallrye.mutiny.Uni;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The log of the caches with one prefix, in their table. */
final class DynamoDbInvalidationLog implements InvalidationLog {

    /** Only so that the log does not grow for ever: who is that late begins anew. */
    private static final Duration LIFE_OF_A_BLOCK = Duration.ofDays(1);

    private final TableAccess access;
    private final String log;
    private final InstantSource clock;
    private final DynamoDbAsyncClient client;
    private final StoreFailures failures;
    private final AwsRequestOverrideConfiguration bounded;

    /** @param log the partition key of its blocks */
    DynamoDbInvalidationLog(TableAccess access, String log, InstantSource clock, DynamoDbAsyncClient client) {
        this.access = access;
        this.log = log;
        this.clock = clock;
        this.client = client;
        this.failures = new StoreFailures(access);
        this.bounded = AwsRequestOverrideConfiguration.builder().apiCallTimeout(access.apiCallTimeout()).build();
    }

    @Override
    public Uni<Appended> append(long block, boolean mayBegin, List<String> records) {
        return PlainUni.deferred(() -> {
            AppendCall call = new AppendCall(access, log, block, mayBegin, records,
                    clock.instant().plus(LIFE_OF_A_BLOCK).getEpochSecond());
            return PlainUni.recovering(
                    ask(() -> client.updateItem(call.request().overrideConfiguration(bounded).build()), done -> Appended.DONE),
                    ConditionalCheckFailedException.class, refusal -> Uni.createFrom().item(call.outcome(refusal)));
        });
    }

    @Override
    public Uni<LogPage> from(long block, boolean consistent) {
        BlocksCall call = new BlocksCall(access, log, block, consistent);
        return ask(() -> client.query(call.request().overrideConfiguration(bounded).build()), call::result);
    }

    @Override
    public Uni<Optional<LogBlock>> newest() {
        NewestBlockCall call = new NewestBlockCall(access, log);
        return ask(() -> client.query(call.request().overrideConfiguration(bounded).build()), call::result);
    }

    private <R, T> Uni<T> ask(Supplier<CompletableFuture<R>> request, Function<R, T> result) {
        return PlainUni.of(() -> failures.guarded(request), result, failures::explained);
    }
}
