package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.Map;
import java.util.Optional;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** One Query call for the last block of a log. */
record NewestBlockCall(TableAccess access, String log) {

    private static final String ALL = Attributes.PARTITION_KEY + " = :log AND " + Attributes.SORT_KEY
            + " BETWEEN :first AND :last";

    QueryRequest.Builder request() {
        return QueryRequest.builder().tableName(access.table()).keyConditionExpression(ALL)
                .expressionAttributeValues(Map.of(":log", fromS(log), ":first", fromS(LogForm.sortKey(0)),
                        ":last", fromS(LogForm.lastSortKey())))
                .scanIndexForward(false).limit(1).consistentRead(true);
    }

    Optional<LogBlock> result(QueryResponse response) {
        // Not as if there were none: a log that began anew would be written where no one reads.
        return response.items().stream().findFirst().map(item -> LogForm.read(item).orElseThrow(this::foreign));
    }

    private CacheStoreException foreign() {
        return new CacheStoreException(("Cache '%s', table '%s': the invalidation log has an item that was not written by this "
                + "extension. Delete the item whose 'pk' is '%s', and whose 'sk' is not a number of 12 digits.")
                .formatted(access.cache(), access.table(), log), null);
    }
}
