package io.quarkiverse.dynamodbcache.deployment.unmanaged.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.dynamodbcache.deployment.devservices.FreshDynamoDb;
import io.quarkus.test.QuarkusUnitTest;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** A DynamoDB that is not the embedded one, but listed as disposable, and has one of the tables. */
class TableThereAlreadyTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClasses(Orders.class, TablesAtStart.class))
            .setBeforeAllCustomizer(TableThereAlreadyTest::createInvoices)
            .overrideConfigKey("quarkus.unmanaged.entities", Orders.Invoice.class.getName())
            .overrideConfigKey("quarkus.unmanaged.tables.\"" + Orders.Invoice.class.getName() + "\"", "invoices")
            .overrideConfigKey("quarkus.unmanaged.disposable-urls", "http://example.com,http://0.0.0.0:*")
            .overrideConfigKey("quarkus.dynamodb.aws.region", "us-east-1")
            .overrideConfigKey("quarkus.dynamodb.aws.credentials.type", "static")
            .overrideConfigKey("quarkus.dynamodb.aws.credentials.static-provider.secret-access-key", "unused");

    @Inject
    TablesAtStart atStart;

    @Inject
    DynamoDbAsyncClient client;

    private static void createInvoices() {
        String accessKey = FreshDynamoDb.accessKey();
        // This machine by a name that is not known to be this machine.
        APPLICATION.overrideConfigKey("quarkus.dynamodb.endpoint-override",
                "http://0.0.0.0:" + FreshDynamoDb.endpoint().getPort());
        APPLICATION.overrideConfigKey("quarkus.dynamodb.aws.credentials.static-provider.access-key-id", accessKey);
        try (DynamoDbAsyncClient owner = FreshDynamoDb.client(accessKey)) {
            owner.createTable(table -> table.tableName("invoices").billingMode(BillingMode.PAY_PER_REQUEST)
                    .attributeDefinitions(key -> key.attributeName("number").attributeType(ScalarAttributeType.N))
                    .keySchema(key -> key.attributeName("number").keyType(KeyType.HASH))).join();
            owner.putItem(put -> put.tableName("invoices").item(Map.of("number", AttributeValue.fromN("1")))).join();
        }
    }

    @Test
    void missingTable_isCreated() {
        assertThat(atStart.names()).contains("orders");
    }

    @Test
    void tableThatIsThere_staysAsItIs() {
        assertThat(client.scan(scan -> scan.tableName("invoices")).join().items())
                .containsExactly(Map.of("number", AttributeValue.fromN("1")));
    }
}
