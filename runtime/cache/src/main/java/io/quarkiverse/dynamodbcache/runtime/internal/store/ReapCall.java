package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.GENERATION;
import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.PARTS;
import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.TAGS;

import java.util.HashMap;
import java.util.Map;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/**
 * One DeleteItem call for an entry that was seen, if it was not written anew.
 * <p>
 * Whatever made it outdated still does then, as counts only grow.
 */
record ReapCall(TableAccess access, SweptEntry entry) {

    DeleteItemRequest.Builder request() {
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":generation", new WrittenGeneration(entry.generation(), entry.written()).attribute());
        if (!entry.tags().isEmpty()) {
            values.put(":tags", TagsForm.attributeOf(entry.tags()));
        }
        String parts = entry.parts();
        if (parts != null) {
            values.put(":parts", AttributeValue.fromS(parts));
        }
        return DeleteItemRequest.builder().tableName(access.table()).key(entry.key().attributes())
                .conditionExpression(GENERATION + " = :generation AND "
                        + (entry.tags().isEmpty() ? "attribute_not_exists(" + TAGS + ")" : TAGS + " = :tags") + " AND "
                        + (parts == null ? "attribute_not_exists(" + PARTS + ")" : PARTS + " = :parts"))
                .expressionAttributeValues(values)
                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL);
    }

    Removal result(DeleteItemResponse response) {
        return new Removal(true, Units.of(response.consumedCapacity()));
    }
}
