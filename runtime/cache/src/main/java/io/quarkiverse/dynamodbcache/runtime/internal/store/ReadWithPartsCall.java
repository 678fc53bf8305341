package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** One Query call for the item of an entry, which comes first, and its parts, as far as they fit into 1 MB. */
record ReadWithPartsCall(TableAccess access, EntryKey key) {

    QueryRequest.Builder request() {
        return QueryRequest.builder().tableName(access.table())
                .keyConditionExpression(Attributes.PARTITION_KEY + " = :entry")
                .expressionAttributeValues(Map.of(":entry", fromS(key.partitionKey())))
                .consistentRead(access.consistentRead());
    }

    ItemWithParts result(QueryResponse response) {
        AttributeValue entry = fromS(Attributes.ENTRY_SORT_KEY);
        List<Map<String, AttributeValue>> items = response.items();
        return new ItemWithParts(
                items.stream().filter(item -> entry.equals(item.get(Attributes.SORT_KEY))).findFirst().map(ItemForm::read)
                        .orElse(Reading.Nothing.NOTHING),
                items.stream().map(PartForm::read).flatMap(Optional::stream).toList());
    }
}
