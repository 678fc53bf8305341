package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity.TOTAL;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import io.quarkiverse.dynamodbcache.runtime.internal.metrics.PaidRequest;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.Spending;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * The client of one cache that wants to know what its requests cost: asks with each, and reads it off the answer. It has the
 * requests that a store makes, and no others.
 */
final class PaidClient implements DynamoDbAsyncClient {

    private final DynamoDbAsyncClient client;
    private final Spending spending;

    PaidClient(DynamoDbAsyncClient client, Spending spending) {
        this.client = client;
        this.spending = spending;
    }

    @Override
    public CompletableFuture<GetItemResponse> getItem(GetItemRequest request) {
        return one(PaidRequest.GET_ITEM, client.getItem(request.toBuilder().returnConsumedCapacity(TOTAL).build()),
                GetItemResponse::consumedCapacity);
    }

    @Override
    public CompletableFuture<QueryResponse> query(QueryRequest request) {
        return one(PaidRequest.QUERY, client.query(request.toBuilder().returnConsumedCapacity(TOTAL).build()),
                QueryResponse::consumedCapacity);
    }

    @Override
    public CompletableFuture<ScanResponse> scan(ScanRequest request) {
        return one(PaidRequest.SCAN, client.scan(request.toBuilder().returnConsumedCapacity(TOTAL).build()),
                ScanResponse::consumedCapacity);
    }

    @Override
    public CompletableFuture<PutItemResponse> putItem(PutItemRequest request) {
        return one(PaidRequest.PUT_ITEM, client.putItem(request.toBuilder().returnConsumedCapacity(TOTAL).build()),
                PutItemResponse::consumedCapacity);
    }

    @Override
    public CompletableFuture<UpdateItemResponse> updateItem(UpdateItemRequest request) {
        return one(PaidRequest.UPDATE_ITEM, client.updateItem(request.toBuilder().returnConsumedCapacity(TOTAL).build()),
                UpdateItemResponse::consumedCapacity);
    }

    @Override
    public CompletableFuture<DeleteItemResponse> deleteItem(DeleteItemRequest request) {
        return one(PaidRequest.DELETE_ITEM, client.deleteItem(request.toBuilder().returnConsumedCapacity(TOTAL).build()),
                DeleteItemResponse::consumedCapacity);
    }

    @Override
    public CompletableFuture<BatchGetItemResponse> batchGetItem(BatchGetItemRequest request) {
        return paid(PaidRequest.BATCH_GET_ITEM,
                client.batchGetItem(request.toBuilder().returnConsumedCapacity(TOTAL).build()),
                BatchGetItemResponse::consumedCapacity);
    }

    @Override
    public CompletableFuture<BatchWriteItemResponse> batchWriteItem(BatchWriteItemRequest request) {
        return paid(PaidRequest.BATCH_WRITE_ITEM,
                client.batchWriteItem(request.toBuilder().returnConsumedCapacity(TOTAL).build()),
                BatchWriteItemResponse::consumedCapacity);
    }

    private <R> CompletableFuture<R> one(PaidRequest kind, CompletableFuture<R> answer, Function<R, ConsumedCapacity> price) {
        return paid(kind, answer, response -> {
            ConsumedCapacity told = price.apply(response);
            return told == null ? List.of() : List.of(told);
        });
    }

    private <R> CompletableFuture<R> paid(PaidRequest kind, CompletableFuture<R> answer,
            Function<R, List<ConsumedCapacity>> prices) {
        Spending payer = spending.here();
        return new PaidAnswer<>(answer, (response, failure) -> {
            double units = response == null ? Units.ofRefusal(failure) : Units.of(prices.apply(response));
            if (units > 0) {
                payer.spent(kind, units);
            }
        });
    }

    @Override
    public String serviceName() {
        return client.serviceName();
    }

    /** It is not this one's to close. */
    @Override
    public void close() {
        // Others use it too.
    }
}
