package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.Map;
import java.util.Objects;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Where an item is in its table, whatever it is. */
public record ItemKey(String partitionKey, String sortKey) {

    static ItemKey of(Map<String, AttributeValue> item) {
        return new ItemKey(Objects.requireNonNull(item.get(Attributes.PARTITION_KEY)).s(),
                Objects.requireNonNull(item.get(Attributes.SORT_KEY)).s());
    }

    Map<String, AttributeValue> attributes() {
        return Map.of(Attributes.PARTITION_KEY, fromS(partitionKey), Attributes.SORT_KEY, fromS(sortKey));
    }

    /** The {@link Keyspace#root} of the cache it belongs to, if it belongs to one and not to something else. */
    public String root() {
        int end = partitionKey.indexOf('#');
        return end < 0 ? partitionKey : partitionKey.substring(0, end);
    }
}
