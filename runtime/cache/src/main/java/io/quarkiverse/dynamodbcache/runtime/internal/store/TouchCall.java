package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.EXPIRY_MILLIS;
import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.LATEST_EXPIRY;
import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.LEASE;
import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.TIME_TO_LIVE;
import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.number;

import java.util.HashMap;
import java.util.Map;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * One UpdateItem call that gives an entry another end, if it is there: it makes none, and brings none back. It ends its lease.
 */
record TouchCall(TableAccess access, EntryKey key, Expiry expiry, Presence presence) {

    UpdateItemRequest.Builder request() {
        ConditionForm condition = ConditionForm.of(presence);
        Map<String, AttributeValue> values = new HashMap<>(condition.values());
        return UpdateItemRequest.builder().tableName(access.table()).key(Attributes.keyOf(key))
                .updateExpression(update(values))
                .conditionExpression(condition.expression() + " AND " + PartsReference.lasting(expiry, ":endSecond"))
                .expressionAttributeValues(values)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    }

    private String update(Map<String, AttributeValue> values) {
        if (expiry.isNever()) {
            return "REMOVE " + LEASE + ", " + TIME_TO_LIVE + ", " + EXPIRY_MILLIS + ", " + LATEST_EXPIRY;
        }
        values.put(":endSecond", number(expiry.timeToLiveAttribute()));
        values.put(":endMillis", number(expiry.millisAttribute()));
        String end = "SET " + TIME_TO_LIVE + " = :endSecond, " + EXPIRY_MILLIS + " = :endMillis";
        if (expiry.latest() == Expiry.NEVER) {
            return end + " REMOVE " + LEASE + ", " + LATEST_EXPIRY;
        }
        values.put(":latest", number(expiry.latest()));
        return end + ", " + LATEST_EXPIRY + " = :latest REMOVE " + LEASE;
    }
}
