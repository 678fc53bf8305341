package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.COUNTER;
import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.number;

import java.util.Map;

import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** One UpdateItem call that counts the generation of a cache on. A retry may count twice, which does no harm. */
record AdvanceCall(TableAccess access, Keyspace space, long seed, long by) {

    UpdateItemRequest.Builder request() {
        return UpdateItemRequest.builder().tableName(access.table()).key(Attributes.generationKeyOf(space))
                .updateExpression("SET " + COUNTER + " = if_not_exists(" + COUNTER + ", :seed) + :by")
                .expressionAttributeValues(Map.of(":seed", number(seed), ":by", number(by)))
                .returnValues(ReturnValue.UPDATED_NEW);
    }

    long result(UpdateItemResponse response) {
        return number(response.attributes(), COUNTER);
    }
}
