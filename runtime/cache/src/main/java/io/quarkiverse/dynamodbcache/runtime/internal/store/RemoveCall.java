package io.quarkiverse.dynamodbcache.runtime.internal.store;

import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** One DeleteItem call that tells what it has removed. */
record RemoveCall(TableAccess access, EntryKey key) {

    DeleteItemRequest.Builder request() {
        return new DeleteCall(access, key).request().returnValues(ReturnValue.ALL_OLD);
    }

    Reading result(DeleteItemResponse response) {
        return ItemForm.read(response.attributes());
    }
}
