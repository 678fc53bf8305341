package io.quarkiverse.dynamodbcache.deployment.unmanaged.dynamodb;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** An application under test, which reads tables that another service owns. */
class FlipTest {

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClasses(Orders.class, TablesAtStart.class))
            .overrideConfigKey("quarkus.unmanaged.entities", Orders.Invoice.class.getName())
            .overrideConfigKey("quarkus.unmanaged.tables.\"" + Orders.Invoice.class.getName() + "\"", "invoices");

    @Inject
    TablesAtStart atStart;

    @Inject
    DynamoDbAsyncClient client;

    @Test
    void tables_areThereBeforeTheBeansOfTheApplication() {
        assertThat(atStart.names()).containsExactlyInAnyOrder("orders", "invoices");
    }

    @Test
    void table_hasTheKeysAndTypesOfItsBeans() {
        TableDescription orders = table("orders");

        assertThat(words(orders.keySchema())).isEqualTo("id HASH, part RANGE");
        assertThat(orders.attributeDefinitions().stream()
                .collect(toMap(AttributeDefinition::attributeName, AttributeDefinition::attributeTypeAsString)))
                .isEqualTo(Map.of("id", "S", "part", "N", "customer", "S", "placed", "N", "product", "S"));
        assertThat(orders.billingModeSummary().billingMode()).isEqualTo(BillingMode.PAY_PER_REQUEST);
        assertThat(words(table("invoices").keySchema())).isEqualTo("number HASH");
    }

    @Test
    void table_hasTheIndexesOfAllItsBeans() {
        TableDescription orders = table("orders");

        assertThat(orders.globalSecondaryIndexes().stream().collect(
                toMap(GlobalSecondaryIndexDescription::indexName, index -> words(index.keySchema()))))
                .isEqualTo(Map.of("by-customer", "customer HASH, placed RANGE", "by-product", "product HASH"));
        assertThat(orders.localSecondaryIndexes().stream().collect(
                toMap(LocalSecondaryIndexDescription::indexName, index -> words(index.keySchema()))))
                .isEqualTo(Map.of("by-time", "id HASH, placed RANGE"));
        assertThat(orders.globalSecondaryIndexes())
                .allMatch(index -> index.projection().projectionType() == ProjectionType.ALL);
        assertThat(orders.localSecondaryIndexes()).allMatch(index -> index.projection().projectionType() == ProjectionType.ALL);
    }

    private TableDescription table(String name) {
        return client.describeTable(describe -> describe.tableName(name)).join().table();
    }

    private static String words(List<KeySchemaElement> key) {
        return key.stream().map(element -> element.attributeName() + " " + element.keyTypeAsString()).collect(joining(", "));
    }
}
