package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The items of a table, whichever cache they belong to. */
final class DynamoDbSweep implements Sweep {

    private final TableAccess access;
    private final DynamoDbAsyncClient client;
    private final StoreFailures failures;
    private final AwsRequestOverrideConfiguration bounded;

    DynamoDbSweep(TableAccess access, DynamoDbAsyncClient client) {
        this.access = access;
        this.client = client;
        this.failures = new StoreFailures(access);
        this.bounded = AwsRequestOverrideConfiguration.builder().apiCallTimeout(access.apiCallTimeout()).build();
    }

    @Override
    public Uni<SweptPage> page(@Nullable ItemKey after) {
        SweepCall call = new SweepCall(access, after);
        return ask(() -> client.scan(call.request().overrideConfiguration(bounded).build()), call::result);
    }

    @Override
    public Uni<Removal> remove(SweptEntry entry) {
        ReapCall call = new ReapCall(access, entry);
        return ask(() -> client.deleteItem(call.request().overrideConfiguration(bounded).build()), call::result)
                .onFailure(ConditionalCheckFailedException.class).recoverWithItem(new Removal(false, Units.UNTOLD));
    }

    @Override
    public Uni<Referral> referral(SweptPart part) {
        ReferralCall call = new ReferralCall(access, part);
        return ask(() -> client.getItem(call.request().overrideConfiguration(bounded).build()), call::result);
    }

    @Override
    public Uni<Removal> removePart(ItemKey part) {
        ReapPartCall call = new ReapPartCall(access, part);
        return ask(() -> client.deleteItem(call.request().overrideConfiguration(bounded).build()), call::result);
    }

    @Override
    public Uni<Claim> claim(Keyspace place, long now, long until) {
        ClaimCall call = new ClaimCall(access, place, now, until);
        return ask(() -> client.updateItem(call.request().overrideConfiguration(bounded).build()), done -> call.own())
                .onFailure(ConditionalCheckFailedException.class)
                .recoverWithItem(refusal -> call.result((ConditionalCheckFailedException) refusal));
    }

    @Override
    public Uni<Claim> prolong(Keyspace place, Claim own, long until) {
        ProlongClaimCall call = new ProlongClaimCall(access, place, own, until);
        return ask(() -> client.updateItem(call.request().overrideConfiguration(bounded).build()), done -> call.own())
                .onFailure(ConditionalCheckFailedException.class).recoverWithItem(call.lost());
    }

    private <R, T> Uni<T> ask(Supplier<CompletableFuture<R>> request, Function<R, T> result) {
        return Uni.createFrom().completionStage(() -> failures.guarded(request)).map(result).onFailure()
                .transform(failures::explained);
    }
}
