package io.quarkiverse.dynamodbcache.testing.internal.dynamodb;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** A table and its items, as they were when the application had started. Time to live and streams are not copied. */
record TableCopy(CreateTableRequest definition, Map<Map<String, AttributeValue>, Map<String, AttributeValue>> itemsByKey) {

    static TableCopy of(TableDescription table, Collection<Map<String, AttributeValue>> items) {
        CreateTableRequest.Builder definition = CreateTableRequest.builder().tableName(table.tableName())
                .attributeDefinitions(table.attributeDefinitions()).keySchema(table.keySchema())
                // Whatever it was: tests must not wait for capacity.
                .billingMode(BillingMode.PAY_PER_REQUEST);
        if (table.hasGlobalSecondaryIndexes()) {
            definition.globalSecondaryIndexes(table.globalSecondaryIndexes().stream()
                    .map(index -> GlobalSecondaryIndex.builder()
                            .indexName(index.indexName()).keySchema(index.keySchema()).projection(index.projection()).build())
                    .toList());
        }
        if (table.hasLocalSecondaryIndexes()) {
            definition.localSecondaryIndexes(table.localSecondaryIndexes().stream().map(index -> LocalSecondaryIndex.builder()
                    .indexName(index.indexName()).keySchema(index.keySchema()).projection(index.projection()).build())
                    .toList());
        }
        CreateTableRequest created = definition.build();
        return new TableCopy(created, byKey(created.keySchema(), items));
    }

    private static Map<Map<String, AttributeValue>, Map<String, AttributeValue>> byKey(List<KeySchemaElement> schema,
            Collection<Map<String, AttributeValue>> items) {
        Map<Map<String, AttributeValue>, Map<String, AttributeValue>> byKey = new LinkedHashMap<>();
        for (Map<String, AttributeValue> item : items) {
            Map<String, AttributeValue> key = new HashMap<>(item);
            key.keySet().retainAll(schema.stream().map(KeySchemaElement::attributeName).toList());
            byKey.put(key, item);
        }
        return byKey;
    }

    String name() {
        return definition.tableName();
    }

    /** What makes an empty table this one. */
    List<WriteRequest> fill() {
        return puts(itemsByKey.values().stream());
    }

    /** What makes a table that has these items this one: nothing for those that it has too. */
    List<WriteRequest> restore(Collection<Map<String, AttributeValue>> found) {
        Map<Map<String, AttributeValue>, Map<String, AttributeValue>> foundByKey = byKey(definition.keySchema(), found);
        Stream<WriteRequest> deletes = foundByKey.keySet().stream().filter(key -> !itemsByKey.containsKey(key))
                .map(key -> WriteRequest.builder().deleteRequest(delete -> delete.key(key)).build());
        Stream<Map<String, AttributeValue>> changed = itemsByKey.entrySet().stream()
                .filter(item -> !item.getValue().equals(foundByKey.get(item.getKey()))).map(Map.Entry::getValue);
        return Stream.concat(deletes, puts(changed).stream()).toList();
    }

    private static List<WriteRequest> puts(Stream<Map<String, AttributeValue>> items) {
        return items.map(item -> WriteRequest.builder().putRequest(put -> put.item(item)).build()).toList();
    }
}
