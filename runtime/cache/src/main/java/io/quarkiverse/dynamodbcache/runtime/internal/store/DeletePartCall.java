package io.quarkiverse.dynamodbcache.runtime.internal.store;

import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;

/** One DeleteItem call for a part. */
record DeletePartCall(TableAccess access, EntryKey key, String writeId, int number) {

    DeleteItemRequest.Builder request() {
        return DeleteItemRequest.builder().tableName(access.table()).key(PartForm.keyOf(key, writeId, number));
    }
}
