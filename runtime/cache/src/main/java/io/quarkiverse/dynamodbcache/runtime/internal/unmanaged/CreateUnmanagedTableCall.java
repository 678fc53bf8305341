package io.quarkiverse.dynamodbcache.runtime.internal.unmanaged;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/** One CreateTable call, which asks for what the enhanced client would ask for. */
record CreateUnmanagedTableCall(TableShape table) {

    private static final Projection ALL = Projection.builder().projectionType(ProjectionType.ALL).build();

    CreateTableRequest request() {
        CreateTableRequest.Builder request = CreateTableRequest.builder().tableName(table.name())
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(elements(table.key()))
                .attributeDefinitions(attributes());
        // An empty list of indexes is an error to DynamoDB.
        if (!table.globalIndexes().isEmpty()) {
            request.globalSecondaryIndexes(indexes(table.globalIndexes(), (name, key) -> GlobalSecondaryIndex.builder()
                    .indexName(name).keySchema(elements(key)).projection(ALL).build()));
        }
        if (!table.localIndexes().isEmpty()) {
            request.localSecondaryIndexes(indexes(table.localIndexes(), (name, key) -> LocalSecondaryIndex.builder()
                    .indexName(name).keySchema(elements(key)).projection(ALL).build()));
        }
        return request.build();
    }

    private List<AttributeDefinition> attributes() {
        return table.keyTypes().entrySet().stream().map(attribute -> AttributeDefinition.builder()
                .attributeName(attribute.getKey()).attributeType(attribute.getValue()).build()).toList();
    }

    private static <I> List<I> indexes(Map<String, KeyShape> keys, BiFunction<String, KeyShape, I> index) {
        return keys.entrySet().stream().map(entry -> index.apply(entry.getKey(), entry.getValue())).toList();
    }

    private static List<KeySchemaElement> elements(KeyShape key) {
        List<KeySchemaElement> elements = new ArrayList<>();
        key.partition().forEach(attribute -> elements.add(element(attribute, KeyType.HASH)));
        key.sort().forEach(attribute -> elements.add(element(attribute, KeyType.RANGE)));
        return elements;
    }

    private static KeySchemaElement element(String attribute, KeyType type) {
        return KeySchemaElement.builder().attributeName(attribute).keyType(type).build();
    }
}
