package io.quarkiverse.dynamodbcache.caches;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.RepeatedTest;

import io.quarkus.test.junit.QuarkusTest;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** A test sees no table of another one, of whatever run. */
@QuarkusTest
class OwnTablesTest {

    private static final String PREFIX = "own-";

    @Inject
    DynamoDbAsyncClient dynamoDb;

    @RepeatedTest(2)
    void tablesOfOthers_areNotThere() {
        String own = PREFIX + UUID.randomUUID();
        dynamoDb.createTable(create -> create.tableName(own).billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(KeySchemaElement.builder().attributeName("id").keyType(KeyType.HASH).build())
                .attributeDefinitions(AttributeDefinition.builder().attributeName("id").attributeType(ScalarAttributeType.S)
                        .build()))
                .join();

        assertThat(dynamoDb.listTables().join().tableNames()).filteredOn(table -> table.startsWith(PREFIX))
                .containsExactly(own);
    }
}
