package io.quarkiverse.dynamodbcache.runtime.internal.store;

import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/**
 * One DeleteItem call for a part that no entry refers to. No other write has parts of its name, so it needs no condition.
 */
record ReapPartCall(TableAccess access, ItemKey part) {

    DeleteItemRequest.Builder request() {
        return DeleteItemRequest.builder().tableName(access.table()).key(part.attributes())
                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL);
    }

    Removal result(DeleteItemResponse response) {
        return new Removal(true, Units.of(response.consumedCapacity()));
    }
}
