package io.quarkiverse.dynamodbcache.runtime.internal.store;

import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/** One GetItem call: how an entry is asked for, how the answer is read. */
record ReadCall(TableAccess access, EntryKey key) {

    GetItemRequest.Builder request() {
        return GetItemRequest.builder().tableName(access.table()).key(Attributes.keyOf(key))
                .consistentRead(access.consistentRead());
    }

    Reading result(GetItemResponse response) {
        return ItemForm.read(response.item());
    }
}
