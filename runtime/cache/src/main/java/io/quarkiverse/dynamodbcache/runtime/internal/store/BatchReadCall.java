package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** One BatchGetItem call: how entries are asked for, and which of them the answer has, in no order. */
record BatchReadCall(TableAccess access, Set<EntryKey> keys) {

    BatchGetItemRequest.Builder request() {
        return BatchGetItemRequest.builder().requestItems(Map.of(access.table(), KeysAndAttributes.builder()
                .keys(keys.stream().map(Attributes::keyOf).toList()).consistentRead(access.consistentRead()).build()));
    }

    /** Only those that are there. */
    Map<EntryKey, Reading> found(BatchGetItemResponse response) {
        KeysOfItems known = new KeysOfItems(keys);
        Map<EntryKey, Reading> found = new HashMap<>();
        response.responses().values().forEach(items -> items.forEach(item -> {
            found.put(known.of(item), ItemForm.read(item));
        }));
        return found;
    }

    Set<EntryKey> left(BatchGetItemResponse response) {
        KeysOfItems known = new KeysOfItems(keys);
        Set<EntryKey> left = new HashSet<>();
        response.unprocessedKeys().values().forEach(rest -> rest.keys().forEach(key -> left.add(known.of(key))));
        return left;
    }
}
