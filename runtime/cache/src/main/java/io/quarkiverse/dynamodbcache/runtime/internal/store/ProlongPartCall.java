package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.Map;

import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** One UpdateItem call that moves the end of a part, and never makes one. */
record ProlongPartCall(TableAccess access, EntryKey key, String writeId, int number, long end) {

    UpdateItemRequest.Builder request() {
        UpdateItemRequest.Builder request = UpdateItemRequest.builder().tableName(access.table())
                .key(PartForm.keyOf(key, writeId, number))
                .conditionExpression("attribute_exists(" + Attributes.PARTITION_KEY + ")");
        return end == Expiry.NEVER ? request.updateExpression("REMOVE " + Attributes.TIME_TO_LIVE)
                : request.updateExpression("SET " + Attributes.TIME_TO_LIVE + " = :end")
                        .expressionAttributeValues(Map.of(":end", Attributes.number(end)));
    }
}
