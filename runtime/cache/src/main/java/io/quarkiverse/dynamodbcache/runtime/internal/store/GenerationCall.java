package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.number;

import java.util.OptionalLong;

import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/** One GetItem call for the generation of a cache. */
record GenerationCall(TableAccess access, Keyspace space) {

    GetItemRequest.Builder request() {
        // Consistent, or the bound within which other nodes notice an invalidateAll would be "some time".
        return GetItemRequest.builder().tableName(access.table()).key(Attributes.generationKeyOf(space)).consistentRead(true);
    }

    OptionalLong result(GetItemResponse response) {
        return response.item().containsKey(Attributes.COUNTER) ? OptionalLong.of(number(response.item(), Attributes.COUNTER))
                : OptionalLong.empty();
    }
}
