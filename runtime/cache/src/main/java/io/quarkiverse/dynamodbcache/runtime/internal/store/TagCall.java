package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.Optional;

import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/** One GetItem call for what a tag has been counted to. */
record TagCall(TableAccess access, TagKey key) {

    GetItemRequest.Builder request() {
        // Consistent, or the bound within which other nodes notice an invalidateTag would be "some time".
        return GetItemRequest.builder().tableName(access.table()).key(Attributes.keyOf(key)).consistentRead(true);
    }

    Optional<TagCount> result(GetItemResponse response) {
        return TagForm.read(response.item());
    }
}
