package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Which entries the items of an answer are, by their partition keys. */
final class KeysOfItems {

    private final Map<String, EntryKey> keys = new HashMap<>();

    KeysOfItems(Collection<EntryKey> asked) {
        asked.forEach(key -> keys.put(key.partitionKey(), key));
    }

    /** @throws NullPointerException if the item was not asked for */
    EntryKey of(Map<String, AttributeValue> item) {
        return Objects.requireNonNull(keys.get(Objects.requireNonNull(item.get(Attributes.PARTITION_KEY)).s()),
                "an item that was not asked for");
    }
}
