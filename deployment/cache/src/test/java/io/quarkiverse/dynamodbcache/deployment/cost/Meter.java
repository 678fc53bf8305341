package io.quarkiverse.dynamodbcache.deployment.cost;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Reads off the wire what each request of the client costs. */
public class Meter implements ExecutionInterceptor {

    static final List<String> CALLS = new CopyOnWriteArrayList<>();

    static List<String> readOff() {
        List<String> calls = new ArrayList<>(CALLS);
        CALLS.clear();
        return calls;
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        SdkRequest request = context.request();
        if (request instanceof GetItemRequest get) {
            return get.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.TOTAL).build();
        }
        if (request instanceof PutItemRequest put) {
            return put.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.TOTAL).build();
        }
        if (request instanceof UpdateItemRequest update) {
            return update.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.TOTAL).build();
        }
        if (request instanceof BatchGetItemRequest read) {
            return read.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.TOTAL).build();
        }
        if (request instanceof BatchWriteItemRequest write) {
            return write.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.TOTAL).build();
        }
        if (request instanceof QueryRequest query) {
            return query.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.TOTAL).build();
        }
        return request instanceof DeleteItemRequest delete
                ? delete.toBuilder().returnConsumedCapacity(ReturnConsumedCapacity.TOTAL).build()
                : request;
    }

    /** A refusal is billed as if it had been none, but the answer does not say so. */
    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        CALLS.add(context.request().getClass().getSimpleName().replace("Request", "") + " refused");
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        SdkResponse response = context.response();
        response.getValueForField("ConsumedCapacity", Object.class).ifPresent(cost -> CALLS
                .add(context.request().getClass().getSimpleName().replace("Request", "") + " " + unitsOf(cost)));
    }

    /** Batches tell what each of their tables costs; here it is one. */
    private static double unitsOf(Object cost) {
        return cost instanceof List<?> ofTables
                ? ofTables.stream().mapToDouble(table -> ((ConsumedCapacity) table).capacityUnits()).sum()
                : ((ConsumedCapacity) cost).capacityUnits();
    }
}
