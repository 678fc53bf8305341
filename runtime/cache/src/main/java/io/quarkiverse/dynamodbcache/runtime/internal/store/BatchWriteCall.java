package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** One BatchWriteItem call: what is written or deleted, whatever is there, and what the answer has left of it. */
record BatchWriteCall(TableAccess access, Map<EntryKey, WriteRequest> writes) {

    static BatchWriteCall puts(TableAccess access, Map<EntryKey, StoredItem> items) {
        Map<EntryKey, WriteRequest> writes = new LinkedHashMap<>();
        items.forEach((key, item) -> writes.put(key,
                WriteRequest.builder().putRequest(put -> put.item(ItemForm.write(key, item))).build()));
        return new BatchWriteCall(access, writes);
    }

    static BatchWriteCall deletes(TableAccess access, Collection<EntryKey> keys) {
        Map<EntryKey, WriteRequest> writes = new LinkedHashMap<>();
        keys.forEach(key -> writes.put(key,
                WriteRequest.builder().deleteRequest(delete -> delete.key(Attributes.keyOf(key))).build()));
        return new BatchWriteCall(access, writes);
    }

    BatchWriteCall only(Set<EntryKey> keys) {
        Map<EntryKey, WriteRequest> some = new LinkedHashMap<>(writes);
        some.keySet().retainAll(keys);
        return new BatchWriteCall(access, some);
    }

    BatchWriteItemRequest.Builder request() {
        return BatchWriteItemRequest.builder().requestItems(Map.of(access.table(), List.copyOf(writes.values())));
    }

    Set<EntryKey> left(BatchWriteItemResponse response) {
        KeysOfItems known = new KeysOfItems(writes.keySet());
        Set<EntryKey> left = new HashSet<>();
        response.unprocessedItems().values().forEach(rest -> rest.forEach(write -> left
                .add(known.of(write.putRequest() != null ? write.putRequest().item() : write.deleteRequest().key()))));
        return left;
    }
}
