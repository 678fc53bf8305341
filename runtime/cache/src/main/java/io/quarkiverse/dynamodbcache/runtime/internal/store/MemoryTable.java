package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A table in memory, for tests: items by their keys, whatever they are. It never deletes what has expired. */
final class MemoryTable {

    private final TableAccess access;
    private final Map<Map<String, AttributeValue>, Map<String, AttributeValue>> items = new HashMap<>();

    MemoryTable(String cache) {
        access = new TableAccess(cache, "in memory", Duration.ofSeconds(1), false);
    }

    TableAccess access() {
        return access;
    }

    /** @return lazy: carried out at once and as a whole, as a request to DynamoDB is */
    <T> Uni<T> atomic(Supplier<T> effect) {
        return Uni.createFrom().item(() -> {
            synchronized (this) {
                return effect.get();
            }
        });
    }

    /** @return empty if there is none */
    Map<String, AttributeValue> itemAt(Map<String, AttributeValue> primaryKey) {
        return items.getOrDefault(primaryKey, Map.of());
    }

    /** All there are, of entries and of other things, in no order. */
    List<Map<String, AttributeValue>> all() {
        return List.copyOf(items.values());
    }

    /** In the order of their sort keys, as a query answers. */
    List<Map<String, AttributeValue>> itemsUnder(String partitionKey) {
        AttributeValue partition = fromS(partitionKey);
        return items.values().stream().filter(item -> partition.equals(item.get(Attributes.PARTITION_KEY)))
                .sorted(Comparator.comparing(item -> Objects.requireNonNull(item.get(Attributes.SORT_KEY)).s())).toList();
    }

    /** Puts any item there, as whoever else can write to a table does. */
    synchronized void put(Map<String, AttributeValue> item) {
        items.put(ItemKey.of(item).attributes(), Map.copyOf(item));
    }

    synchronized boolean remove(Map<String, AttributeValue> primaryKey) {
        return items.remove(primaryKey) != null;
    }
}
