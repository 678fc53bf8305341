package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.COUNTER;
import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.number;

import java.util.Map;

import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** One UpdateItem call that claims what is free, or that tells for how long it is not. */
record ClaimCall(TableAccess access, Keyspace place, long now, long until) {

    UpdateItemRequest.Builder request() {
        return UpdateItemRequest.builder().tableName(access.table()).key(Attributes.claimKeyOf(place))
                .updateExpression("SET " + COUNTER + " = :until")
                .conditionExpression("attribute_not_exists(" + COUNTER + ") OR " + COUNTER + " <= :now OR "
                        + COUNTER + " > :tooLate")
                .expressionAttributeValues(
                        Map.of(":now", number(now), ":until", number(until), ":tooLate", number(tooLate())))
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    }

    /** Whoever claimed it for twice as long has another clock, or other settings. */
    private long tooLate() {
        return until + (until - now);
    }

    boolean isMetBy(long claimed) {
        return claimed <= now || claimed > tooLate();
    }

    Claim own() {
        return new Claim(true, until);
    }

    Claim result(ConditionalCheckFailedException refusal) {
        return new Claim(false, number(refusal.item(), COUNTER));
    }
}
