package io.quarkiverse.dynamodbcache.runtime.internal.store;

import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** One PutItem call that tells what it has replaced. */
record ExchangeCall(TableAccess access, EntryKey key, StoredItem item) {

    PutItemRequest.Builder request() {
        return new WriteCall(access, key, item, null).request().returnValues(ReturnValue.ALL_OLD);
    }

    Reading result(PutItemResponse response) {
        return ItemForm.read(response.attributes());
    }
}
