package io.quarkiverse.dynamodbcache.testing.internal.dynamodb;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * The tables of the application in one DynamoDB.
 *
 * @param others those that are not its own, but the caches'
 */
record Tables(DynamoDbClient client, Set<String> others) {

    private static final int BATCH = 25;
    private static final int TRIES = 100;

    /** One request for the names, and two for each table. */
    List<TableCopy> copy() {
        return names().stream()
                .map(name -> TableCopy.of(client.describeTable(describe -> describe.tableName(name)).table(), items(name)))
                .toList();
    }

    private List<String> names() {
        return client.listTablesPaginator().tableNames().stream().filter(name -> !others.contains(name)).toList();
    }

    private List<Map<String, AttributeValue>> items(String table) {
        return client.scanPaginator(scan -> scan.tableName(table).consistentRead(true)).items().stream().toList();
    }

    /** One request for each table, and one for each 25 items. */
    void create(List<TableCopy> copies) {
        copies.forEach(this::create);
    }

    private void create(TableCopy copy) {
        TableStatus status = client.createTable(copy.definition()).tableDescription().tableStatus();
        if (status != TableStatus.ACTIVE) {
            client.waiter().waitUntilTableExists(describe -> describe.tableName(copy.name()));
        }
        write(copy.name(), copy.fill());
    }

    /**
     * One request for the names, one for each table, and one for each 25 items that are not as they were. Others may have
     * tables in the same DynamoDB: what the application has not written to is none of its business.
     */
    void restore(List<TableCopy> copies, Written written) {
        Set<String> found = new HashSet<>(names());
        for (TableCopy copy : copies) {
            boolean isThere = found.remove(copy.name());
            if (!written.isPerhapsIn(copy.name())) {
                continue;
            }
            if (isThere) {
                write(copy.name(), copy.restore(items(copy.name())));
            } else {
                create(copy);
            }
        }
        found.stream().filter(written.tables()::contains)
                .forEach(created -> client.deleteTable(delete -> delete.tableName(created)));
    }

    private void write(String table, List<WriteRequest> requests) {
        for (int from = 0; from < requests.size(); from += BATCH) {
            writeBatch(table, requests.subList(from, Math.min(requests.size(), from + BATCH)));
        }
    }

    private void writeBatch(String table, List<WriteRequest> requests) {
        List<WriteRequest> left = new ArrayList<>(requests);
        for (int i = 0; i < TRIES && !left.isEmpty(); i++) {
            Map<String, List<WriteRequest>> batch = Map.of(table, left);
            left = client.batchWriteItem(write -> write.requestItems(batch)).unprocessedItems().getOrDefault(table, List.of());
        }
        if (!left.isEmpty()) {
            throw new IllegalStateException(
                    "DynamoDB table '%s' could not be put back as it was before the test: %s items were "
                            .formatted(table, left.size()) + "refused again and again.");
        }
    }
}
