package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.LEASE;
import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.NUMBER_TYPE;
import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.VALUE;
import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.number;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** One UpdateItem call that counts on a number that is there, leaves the end of its entry alone, and ends its lease. */
record IncrementCall(TableAccess access, EntryKey key, Increment increment, Presence presence) {

    UpdateItemRequest.Builder request() {
        Map<String, AttributeValue> values = new HashMap<>(IncrementLog.values(increment.id()));
        values.put(":least", numberOf(increment.least()));
        values.put(":most", numberOf(increment.greatest()));
        // A comparison of a number with something else does not hold, so this asks for a number too.
        String fits = VALUE + " >= :least AND " + VALUE + " <= :most AND " + ofType(values) + " AND "
                + IncrementLog.condition();
        ConditionForm condition = ConditionForm.of(presence).and(fits, values);
        Map<String, AttributeValue> all = new HashMap<>(condition.values());
        all.put(":by", number(increment.by()));
        return UpdateItemRequest.builder().tableName(access.table()).key(Attributes.keyOf(key))
                .updateExpression("SET " + VALUE + " = " + VALUE + " + :by, " + IncrementLog.shift() + " REMOVE " + LEASE)
                .conditionExpression(condition.expression())
                .expressionAttributeValues(all)
                .returnValues(ReturnValue.UPDATED_NEW)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    }

    private String ofType(Map<String, AttributeValue> values) {
        AttributeValue type = ValueForm.typeAttributeOf(increment.type());
        if (type == null) {
            return "attribute_not_exists(" + NUMBER_TYPE + ")";
        }
        values.put(":type", type);
        return NUMBER_TYPE + " = :type";
    }

    CountOutcome result(UpdateItemResponse response) {
        return CountOutcome.counted(number(response.attributes(), VALUE));
    }

    /** A retry of an increment that did arrive finds itself: then it was counted. */
    CountOutcome outcome(ConditionalCheckFailedException refusal) {
        return switch (IncrementLog.since(increment.id(), refusal.item())) {
            case -1 -> CountOutcome.refused(ItemForm.read(refusal.item()));
            case 0 -> CountOutcome.counted(number(refusal.item(), VALUE));
            default ->
                throw new CacheStoreException(("Cache '%s', table '%s': an increment was counted, but the answer was lost, "
                        + "and others have counted since. What it counted to is not known.").formatted(access.cache(),
                                access.table()),
                        refusal);
        };
    }

    private static AttributeValue numberOf(BigInteger value) {
        return AttributeValue.fromN(value.toString());
    }
}
