package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.OptionalLong;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/** One GetItem call for the generation of a cache. */
record GenerationCall(TableAccess access, Keyspace space) {

    GetItemRequest.Builder request() {
        // Consistent, or the bound within which other nodes notice an invalidateAll would be "some time".
        return GetItemRequest.builder().tableName(access.table()).key(Attributes.generationKeyOf(space)).consistentRead(true);
    }

    OptionalLong result(GetItemResponse response) {
        AttributeValue counter = response.item().get(Attributes.COUNTER);
        // What is not a number is no generation: DynamoDB refuses to count it on, and says so.
        return counter != null && counter.n() != null ? OptionalLong.of(Long.parseLong(counter.n())) : OptionalLong.empty();
    }
}
