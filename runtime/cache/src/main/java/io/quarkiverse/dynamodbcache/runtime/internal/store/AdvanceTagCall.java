package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.COUNTER;
import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.number;

import java.util.Map;
import java.util.Optional;

import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/**
 * One UpdateItem call that counts a tag on, and never makes a count: without one, no entry is a hit that carries the tag.
 * A retry may count twice, which does no harm.
 */
record AdvanceTagCall(TableAccess access, TagKey key) {

    UpdateItemRequest.Builder request() {
        return UpdateItemRequest.builder().tableName(access.table()).key(Attributes.keyOf(key))
                .updateExpression("SET " + COUNTER + " = " + COUNTER + " + :one")
                .conditionExpression("attribute_exists(" + COUNTER + ")")
                .expressionAttributeValues(Map.of(":one", number(1)))
                .returnValues(ReturnValue.ALL_NEW);
    }

    Optional<TagCount> result(UpdateItemResponse response) {
        return TagForm.read(response.attributes());
    }
}
