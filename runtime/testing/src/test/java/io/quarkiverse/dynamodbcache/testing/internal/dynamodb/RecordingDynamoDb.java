package io.quarkiverse.dynamodbcache.testing.internal.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** Has the tables "notes", with some items, and "quarkus-cache", and writes down what it is asked. */
final class RecordingDynamoDb implements DynamoDbClient {

    private final List<String> requests = new ArrayList<>();
    private final List<Map<String, AttributeValue>> items = new ArrayList<>();

    RecordingDynamoDb(int items) {
        for (int i = 0; i < items; i++) {
            this.items.add(Map.of("id", AttributeValue.fromN(Integer.toString(i))));
        }
    }

    List<String> requests() {
        List<String> made = List.copyOf(requests);
        requests.clear();
        return made;
    }

    List<Map<String, AttributeValue>> items() {
        return items;
    }

    @Override
    public ListTablesResponse listTables(ListTablesRequest request) {
        requests.add("ListTables");
        return ListTablesResponse.builder().tableNames("notes", "quarkus-cache").build();
    }

    @Override
    public DescribeTableResponse describeTable(DescribeTableRequest request) {
        requests.add("DescribeTable " + request.tableName());
        return DescribeTableResponse.builder().table(table -> table.tableName(request.tableName())
                .keySchema(KeySchemaElement.builder().attributeName("id").keyType(KeyType.HASH).build())).build();
    }

    @Override
    public ScanResponse scan(ScanRequest request) {
        requests.add("Scan " + request.tableName());
        return ScanResponse.builder().items(items).build();
    }

    @Override
    public CreateTableResponse createTable(CreateTableRequest request) {
        requests.add("CreateTable " + request.tableName());
        return CreateTableResponse.builder().tableDescription(table -> table.tableStatus(TableStatus.ACTIVE)).build();
    }

    @Override
    public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
        request.requestItems().forEach((table, writes) -> requests.add("BatchWriteItem " + table + " " + writes.size()));
        return BatchWriteItemResponse.builder().unprocessedItems(Map.of()).build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {
    }
}
