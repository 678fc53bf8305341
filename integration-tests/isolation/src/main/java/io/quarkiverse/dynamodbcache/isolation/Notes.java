package io.quarkiverse.dynamodbcache.isolation;

import java.util.Map;
import java.util.TreeMap;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Singleton;

import io.quarkus.runtime.Startup;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** The notes, in a table that the application creates itself, with one note in it. */
@Startup
@Singleton
class Notes {

    private static final String TABLE = "notes";

    private final DynamoDbClient client;

    Notes(DynamoDbClient client) {
        this.client = client;
    }

    @PostConstruct
    void create() {
        try {
            client.createTable(table -> table.tableName(TABLE).billingMode(BillingMode.PAY_PER_REQUEST)
                    .attributeDefinitions(key -> key.attributeName("name").attributeType(ScalarAttributeType.S))
                    .keySchema(key -> key.attributeName("name").keyType(KeyType.HASH)));
            write("welcome", "Hello");
        } catch (ResourceInUseException e) {
            // Another instance was faster.
        }
    }

    void write(String name, String text) {
        client.putItem(put -> put.tableName(TABLE)
                .item(Map.of("name", AttributeValue.fromS(name), "text", AttributeValue.fromS(text))));
    }

    void delete(String name) {
        client.deleteItem(delete -> delete.tableName(TABLE).key(Map.of("name", AttributeValue.fromS(name))));
    }

    Map<String, String> all() {
        Map<String, String> texts = new TreeMap<>();
        client.scanPaginator(scan -> scan.tableName(TABLE)).items()
                .forEach(item -> texts.put(item.get("name").s(), item.get("text").s()));
        return texts;
    }
}
