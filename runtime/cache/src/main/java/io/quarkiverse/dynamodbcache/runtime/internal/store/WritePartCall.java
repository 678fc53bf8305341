package io.quarkiverse.dynamodbcache.runtime.internal.store;

import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/** One PutItem call for a part. */
record WritePartCall(TableAccess access, EntryKey key, Part part, long end) {

    PutItemRequest.Builder request() {
        return PutItemRequest.builder().tableName(access.table()).item(PartForm.write(key, part, end));
    }
}
