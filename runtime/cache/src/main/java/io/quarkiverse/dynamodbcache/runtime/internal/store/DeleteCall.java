package io.quarkiverse.dynamodbcache.runtime.internal.store;

import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;

/** One DeleteItem call. */
record DeleteCall(TableAccess access, EntryKey key) {

    DeleteItemRequest.Builder request() {
        return DeleteItemRequest.builder().tableName(access.table()).key(Attributes.keyOf(key));
    }
}
