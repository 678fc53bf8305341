package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.LEASE;
import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.ORIGINAL_KEY;
import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.TIME_TO_LIVE;

import java.util.HashMap;
import java.util.Map;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** One UpdateItem call that takes a lease, renews it, or gives it up. What else stands in the item stays. */
record LeaseCall(TableAccess access, EntryKey key, Lease lease, WriteCondition condition, long forgotten) {

    UpdateItemRequest.Builder request() {
        ConditionForm form = ConditionForm.of(condition);
        Map<String, AttributeValue> values = new HashMap<>(form.values());
        values.put(":lease", lease.attribute());
        StringBuilder update = new StringBuilder("SET " + LEASE + " = :lease");
        ofAnItemMadeForIt().forEach((name, value) -> {
            update.append(", ").append(name).append(" = if_not_exists(").append(name).append(", :").append(name).append(')');
            values.put(":" + name, value);
        });
        return UpdateItemRequest.builder().tableName(access.table()).key(Attributes.keyOf(key))
                .updateExpression(update.toString())
                .conditionExpression(form.expression())
                .expressionAttributeValues(values)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    }

    /** An entry has an end of its own, or none. An item made for the lease must not stay, and says which entry it is for. */
    Map<String, AttributeValue> ofAnItemMadeForIt() {
        AttributeValue end = Attributes.number(Math.floorDiv(forgotten, 1000) + 1);
        String original = key.original();
        return original == null ? Map.of(TIME_TO_LIVE, end)
                : Map.of(TIME_TO_LIVE, end, ORIGINAL_KEY, AttributeValue.fromS(original));
    }

    /** A retry of a call that did arrive finds its own lease. */
    WriteOutcome outcome(ConditionalCheckFailedException refusal) {
        Reading found = ItemForm.read(refusal.item());
        return lease.equals(found.lease()) ? WriteOutcome.DONE : WriteOutcome.refused(found);
    }
}
