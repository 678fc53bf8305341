package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.COUNTER;
import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.TIME_TO_LIVE;
import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.number;

import java.util.Map;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * One UpdateItem call that begins to count a tag, or lets the count live longer, and never shorter.
 *
 * @param seed what the count begins with, and how long it is to live
 */
record BeginTagCall(TableAccess access, TagKey key, TagCount seed) {

    private static final String BEGIN = "SET " + COUNTER + " = if_not_exists(" + COUNTER + ", :seed)";
    private static final String ABSENT = "attribute_not_exists(" + COUNTER + ") OR ";

    UpdateItemRequest.Builder request() {
        UpdateItemRequest.Builder request = UpdateItemRequest.builder().tableName(access.table()).key(Attributes.keyOf(key))
                .returnValues(ReturnValue.ALL_NEW)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
        AttributeValue first = number(seed.count());
        if (seed.end() == Expiry.NEVER) {
            return request.updateExpression(BEGIN + " REMOVE " + TIME_TO_LIVE)
                    .conditionExpression(ABSENT + "attribute_exists(" + TIME_TO_LIVE + ")")
                    .expressionAttributeValues(Map.of(":seed", first));
        }
        return request.updateExpression(BEGIN + ", " + TIME_TO_LIVE + " = :end")
                .conditionExpression(ABSENT + TIME_TO_LIVE + " < :end")
                .expressionAttributeValues(Map.of(":seed", first, ":end", TagForm.endAttribute(seed.end())));
    }

    TagCount result(UpdateItemResponse response) {
        return TagForm.read(response.attributes()).orElseThrow(this::foreign);
    }

    /** It was begun already, and lives long enough. */
    TagCount result(ConditionalCheckFailedException refusal) {
        return TagForm.read(refusal.item()).orElseThrow(this::foreign);
    }

    private CacheStoreException foreign() {
        return new CacheStoreException(("Cache '%s', table '%s': the count of a tag was not written by this extension. Delete "
                + "the item whose 'pk' is '%s', whose 'sk' begins with 'g#', and whose 'n' is not a number.")
                .formatted(access.cache(), access.table(), key.space().root()), null);
    }
}
