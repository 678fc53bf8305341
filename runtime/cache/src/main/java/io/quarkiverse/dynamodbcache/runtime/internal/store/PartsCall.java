package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** The Query calls, one for each MB, for the parts of a write from a number on. */
record PartsCall(TableAccess access, EntryKey key, String writeId, int from, boolean consistent) {

    QueryRequest.Builder request(Map<String, AttributeValue> start) {
        QueryRequest.Builder request = QueryRequest.builder().tableName(access.table())
                .keyConditionExpression(Attributes.PARTITION_KEY + " = :entry AND " + Attributes.SORT_KEY
                        + " BETWEEN :first AND :last")
                .expressionAttributeValues(Map.of(":entry", fromS(key.partitionKey()),
                        ":first", fromS(PartForm.sortKey(writeId, from)),
                        ":last", fromS(PartForm.lastSortKey(writeId))))
                .consistentRead(consistent);
        return start.isEmpty() ? request : request.exclusiveStartKey(start);
    }

    List<Part> result(QueryResponse response) {
        return response.items().stream().map(PartForm::read).flatMap(Optional::stream).toList();
    }
}
