package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.runtime.internal.metrics.PaidRequest;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

class PaidClientTest {

    private final List<ReturnConsumedCapacity> asked = new ArrayList<>();
    private final List<String> spent = new ArrayList<>();
    private final PaidClient paid = new PaidClient(new Client(), (request, units) -> spent.add(request + " " + units));

    @Test
    void everyKindOfRequest_isAskedForItsPrice() {
        paid.getItem(GetItemRequest.builder().build()).join();
        paid.batchGetItem(BatchGetItemRequest.builder().build()).join();
        paid.query(QueryRequest.builder().build()).join();
        paid.scan(ScanRequest.builder().build()).join();
        paid.putItem(PutItemRequest.builder().build()).join();
        paid.updateItem(UpdateItemRequest.builder().build()).join();
        paid.deleteItem(DeleteItemRequest.builder().build()).join();
        paid.batchWriteItem(BatchWriteItemRequest.builder().build()).join();

        assertThat(asked).hasSize(PaidRequest.values().length).containsOnly(ReturnConsumedCapacity.TOTAL);
        assertThat(spent).containsExactly("GET_ITEM 0.5", "BATCH_GET_ITEM 51.0", "QUERY 2.0", "SCAN 128.0", "PUT_ITEM 3.0",
                "UPDATE_ITEM 4.0", "DELETE_ITEM 5.0", "BATCH_WRITE_ITEM 26.0");
    }

    @Test
    void refusal_costsWhatTheItemInTheWayTakes() {
        Map<String, AttributeValue> inTheWay = Map.of("v", fromS("x".repeat(2_000)), "foreign", AttributeValue.fromBool(true));
        failing(ConditionalCheckFailedException.builder().item(inTheWay).build());
        failing(ConditionalCheckFailedException.builder().build());

        assertThat(spent).containsExactly("PUT_ITEM 2.0", "PUT_ITEM 1.0");
    }

    @Test
    void otherFailures_costNothing_andAnswersThatDoNotTellNeither() {
        failing(ResourceNotFoundException.builder().build());
        new PaidClient(new Untold(), (request, units) -> spent.add("told")).getItem(GetItemRequest.builder().build()).join();

        assertThat(spent).isEmpty();
    }

    private void failing(RuntimeException failure) {
        CompletableFuture<PutItemResponse> answer = new PaidClient(new Failing(failure),
                (request, units) -> spent.add(request + " " + units)).putItem(PutItemRequest.builder().build());

        assertThat(answer).isCompletedExceptionally();
        assertThat(answer.handle((response, told) -> told).join()).isSameAs(failure);
    }

    @Test
    void whatIsSpent_isKnownBeforeTheAnswer() {
        List<Integer> known = new ArrayList<>();
        Pending pending = new Pending();
        new PaidClient(pending, (request, units) -> spent.add("spent")).getItem(GetItemRequest.builder().build())
                .thenRun(() -> known.add(spent.size()));
        pending.answer.complete(GetItemResponse.builder().consumedCapacity(units(1)).build());

        assertThat(known).containsExactly(1);
    }

    @Test
    void cancelledAnswer_cancelsTheRequest() {
        Pending pending = new Pending();
        new PaidClient(pending, (request, units) -> {
        }).getItem(GetItemRequest.builder().build()).cancel(true);

        assertThat(pending.answer).isCancelled();
    }

    @Test
    void clientOfACache_isTheApplications_ifNoOneWantsToKnow() {
        DynamoDbAsyncClient client = new Client();
        TableAccess access = new TableAccess("books", "table", Gate.BOUND, false);

        assertThat(access.paid(client)).isSameAs(client);
    }

    private static ConsumedCapacity units(double units) {
        return ConsumedCapacity.builder().capacityUnits(units).build();
    }

    private static class Named implements DynamoDbAsyncClient {

        @Override
        public String serviceName() {
            return "dynamodb";
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    private static final class Pending extends Named {

        final CompletableFuture<GetItemResponse> answer = new CompletableFuture<>();

        @Override
        public CompletableFuture<GetItemResponse> getItem(GetItemRequest request) {
            return answer;
        }
    }

    private static final class Untold extends Named {

        @Override
        public CompletableFuture<GetItemResponse> getItem(GetItemRequest request) {
            return CompletableFuture.completedFuture(GetItemResponse.builder().build());
        }
    }

    private static final class Failing extends Named {

        private final RuntimeException failure;

        Failing(RuntimeException failure) {
            this.failure = failure;
        }

        @Override
        public CompletableFuture<PutItemResponse> putItem(PutItemRequest request) {
            return CompletableFuture.failedFuture(new CompletionException(failure));
        }
    }

    /** Tells another price for each kind; batches are about two tables. */
    private final class Client extends Named {

        private <Q, R> CompletableFuture<R> answer(Q request, Function<Q, ReturnConsumedCapacity> wish, R response) {
            asked.add(wish.apply(request));
            return CompletableFuture.completedFuture(response);
        }

        @Override
        public CompletableFuture<GetItemResponse> getItem(GetItemRequest request) {
            return answer(request, GetItemRequest::returnConsumedCapacity,
                    GetItemResponse.builder().consumedCapacity(units(0.5)).build());
        }

        @Override
        public CompletableFuture<BatchGetItemResponse> batchGetItem(BatchGetItemRequest request) {
            return answer(request, BatchGetItemRequest::returnConsumedCapacity,
                    BatchGetItemResponse.builder().consumedCapacity(units(50), units(1)).build());
        }

        @Override
        public CompletableFuture<QueryResponse> query(QueryRequest request) {
            return answer(request, QueryRequest::returnConsumedCapacity,
                    QueryResponse.builder().consumedCapacity(units(2)).build());
        }

        @Override
        public CompletableFuture<ScanResponse> scan(ScanRequest request) {
            return answer(request, ScanRequest::returnConsumedCapacity,
                    ScanResponse.builder().consumedCapacity(units(128)).build());
        }

        @Override
        public CompletableFuture<PutItemResponse> putItem(PutItemRequest request) {
            return answer(request, PutItemRequest::returnConsumedCapacity,
                    PutItemResponse.builder().consumedCapacity(units(3)).build());
        }

        @Override
        public CompletableFuture<UpdateItemResponse> updateItem(UpdateItemRequest request) {
            return answer(request, UpdateItemRequest::returnConsumedCapacity,
                    UpdateItemResponse.builder().consumedCapacity(units(4)).build());
        }

        @Override
        public CompletableFuture<DeleteItemResponse> deleteItem(DeleteItemRequest request) {
            return answer(request, DeleteItemRequest::returnConsumedCapacity,
                    DeleteItemResponse.builder().consumedCapacity(units(5)).build());
        }

        @Override
        public CompletableFuture<BatchWriteItemResponse> batchWriteItem(BatchWriteItemRequest request) {
            return answer(request, BatchWriteItemRequest::returnConsumedCapacity,
                    BatchWriteItemResponse.builder().consumedCapacity(units(25), units(1)).build());
        }
    }
}
