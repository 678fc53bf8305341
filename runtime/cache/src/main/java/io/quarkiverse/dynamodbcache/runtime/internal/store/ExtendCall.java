package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.number;

import java.util.Map;

import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** One UpdateItem call that moves the end of an entry, and never makes one. */
record ExtendCall(TableAccess access, EntryKey key, StoredItem read, Expiry expiry) {

    UpdateItemRequest.Builder request() {
        return UpdateItemRequest.builder().tableName(access.table()).key(Attributes.keyOf(key))
                .updateExpression("SET " + Attributes.TIME_TO_LIVE + " = :ttl, " + Attributes.EXPIRY_MILLIS + " = :millis")
                // Whatever came since then has another end or generation, and an end of its own.
                .conditionExpression(Attributes.TIME_TO_LIVE + " = :readTtl AND " + Attributes.EXPIRY_MILLIS
                        + " = :readMillis AND " + Attributes.GENERATION + " = :generation AND "
                        + PartsReference.lasting(expiry, ":ttl"))
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .expressionAttributeValues(Map.of(
                        ":ttl", number(expiry.timeToLiveAttribute()),
                        ":millis", number(expiry.millisAttribute()),
                        ":readTtl", number(read.expiry().timeToLiveAttribute()),
                        ":readMillis", number(read.expiry().millisAttribute()),
                        ":generation", new WrittenGeneration(read.generation(), read.written()).attribute()));
    }
}
