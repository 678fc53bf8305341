package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** The entries of a cache in a DynamoDB table, as one scan after the other finds them. */
final class DynamoDbListing implements Listing {

    /** So many that few pages of a shared table are without an entry. Never more than 1 MB, at which DynamoDB stops. */
    static final int MOST_LOOKED_AT = 1_000;

    private final TableAccess access;
    private final DynamoDbAsyncClient client;
    private final StoreFailures failures;
    private final AwsRequestOverrideConfiguration bounded;

    DynamoDbListing(TableAccess access, DynamoDbAsyncClient client) {
        this.access = access;
        this.client = client;
        this.failures = new StoreFailures(access);
        this.bounded = AwsRequestOverrideConfiguration.builder().apiCallTimeout(access.apiCallTimeout()).build();
    }

    @Override
    public Uni<ListedPage> page(Keyspace space, @Nullable ItemKey after, int most) {
        ScanCall call = new ScanCall(access, space, 0, 1);
        return Uni.createFrom()
                .completionStage(() -> failures.guarded(() -> client.scan(call.request(after == null ? Map.of()
                        : after.attributes()).limit(MOST_LOOKED_AT).overrideConfiguration(bounded).build())))
                .map(response -> new ListedPage(call.result(response), next(response)).upTo(most))
                .onFailure().transform(failures::explained);
    }

    private static @Nullable ItemKey next(ScanResponse response) {
        return response.lastEvaluatedKey().isEmpty() ? null : ItemKey.of(response.lastEvaluatedKey());
    }
}
