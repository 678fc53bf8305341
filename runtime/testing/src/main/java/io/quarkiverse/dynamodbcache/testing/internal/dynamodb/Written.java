package io.quarkiverse.dynamodbcache.testing.internal.dynamodb;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * Which tables were written to, created or deleted.
 *
 * @param anywhere whether it cannot be told, because only the text of a PartiQL statement does
 */
record Written(Set<String> tables, boolean anywhere) {

    static final Written NOTHING = new Written(Set.of(), false);

    static Written by(SdkRequest request) {
        if (request instanceof BatchWriteItemRequest batch) {
            return new Written(batch.requestItems().keySet(), false);
        }
        if (request instanceof TransactWriteItemsRequest transaction) {
            return new Written(transaction.transactItems().stream().flatMap(Written::table).collect(Collectors.toSet()), false);
        }
        return request.getValueForField("TableName", String.class).map(table -> new Written(Set.of(table), false))
                .orElse(new Written(Set.of(), true));
    }

    private static Stream<String> table(TransactWriteItem item) {
        return item.put() != null ? Stream.of(item.put().tableName())
                : item.update() != null ? Stream.of(item.update().tableName())
                        : item.delete() != null ? Stream.of(item.delete().tableName()) : Stream.empty();
    }

    Written and(Written other) {
        return new Written(Stream.concat(tables.stream(), other.tables.stream()).collect(Collectors.toSet()),
                anywhere || other.anywhere);
    }

    boolean isNothing() {
        return tables.isEmpty() && !anywhere;
    }

    /** Whether the table may have been changed, created or deleted. */
    boolean isPerhapsIn(String table) {
        return anywhere || tables.contains(table);
    }
}
