package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.Map;
import java.util.Optional;

import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** One Query call for the blocks of a log from one on. */
record BlocksCall(TableAccess access, String log, long block, boolean consistent) {

    private static final String FROM = Attributes.PARTITION_KEY + " = :log AND " + Attributes.SORT_KEY
            + " BETWEEN :block AND :last";

    QueryRequest.Builder request() {
        return QueryRequest.builder().tableName(access.table()).keyConditionExpression(FROM)
                .expressionAttributeValues(Map.of(":log", fromS(log), ":block", fromS(LogForm.sortKey(block)),
                        ":last", fromS(LogForm.lastSortKey())))
                .consistentRead(consistent);
    }

    LogPage result(QueryResponse response) {
        return new LogPage(response.items().stream().map(LogForm::read).flatMap(Optional::stream).toList(),
                response.lastEvaluatedKey().isEmpty());
    }
}
