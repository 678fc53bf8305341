package io.quarkiverse.dynamodbcache.benchmarks.costs;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;

import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/**
 * Asks with each request what it costs, and reads it off the answer. Whatever the kind of request: the SDK describes the
 * fields of all of them.
 */
public class Meter implements ExecutionInterceptor {

    private static final String WISH = "ReturnConsumedCapacity";
    private static final String COST = "ConsumedCapacity";

    private static final AtomicReference<Bill> BILL = new AtomicReference<>(Bill.EMPTY);

    /** @return what was asked since the last time */
    static Bill readOff() {
        return BILL.getAndSet(Bill.EMPTY);
    }

    @Override
    public SdkRequest modifyRequest(Context.ModifyRequest context, ExecutionAttributes attributes) {
        SdkRequest request = context.request();
        Optional<SdkField<?>> wish = request.sdkFields().stream().filter(field -> field.memberName().equals(WISH)).findFirst();
        if (wish.isEmpty()) {
            return request;
        }
        SdkRequest.Builder asking = request.toBuilder();
        wish.get().set(asking, ReturnConsumedCapacity.TOTAL.toString());
        return asking.build();
    }

    /** Once for each attempt: one that is repeated is billed again. */
    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        BILL.updateAndGet(bill -> bill.plus(Bill.REQUEST));
    }

    @Override
    public void afterUnmarshalling(Context.AfterUnmarshalling context, ExecutionAttributes attributes) {
        boolean reads = List.of("GetItem", "BatchGetItem", "Query", "Scan")
                .contains(context.request().getClass().getSimpleName().replace("Request", ""));
        for (SdkField<?> field : ((SdkPojo) context.response()).sdkFields()) {
            if (field.memberName().equals(COST)) {
                units(field.getValueOrDefault(context.response()))
                        .forEach(units -> BILL.updateAndGet(bill -> bill.plus(Bill.units(reads, units))));
            }
        }
    }

    /** Such a refusal is billed, too, which DynamoDB Local does not tell. */
    @Override
    public void onExecutionFailure(Context.FailedExecution context, ExecutionAttributes attributes) {
        Throwable failure = context.exception() instanceof CompletionException wrapped ? wrapped.getCause()
                : context.exception();
        if (failure instanceof ConditionalCheckFailedException refusal) {
            BILL.updateAndGet(bill -> bill.plus(Bill.units(false, ItemBytes.writeUnits(refusal.item()))));
        }
    }

    /** Of batches there is one cost for each table. */
    private static List<Double> units(Object cost) {
        List<?> costs = cost instanceof List<?> list ? list : cost == null ? List.of() : List.of(cost);
        return costs.stream().map(one -> ((ConsumedCapacity) one).capacityUnits()).toList();
    }
}
