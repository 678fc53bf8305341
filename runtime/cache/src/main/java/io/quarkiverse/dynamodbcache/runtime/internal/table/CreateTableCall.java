package io.quarkiverse.dynamodbcache.runtime.internal.table;

import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.PARTITION_KEY;
import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.SORT_KEY;

import io.quarkiverse.dynamodbcache.runtime.internal.config.Billing;
import io.quarkiverse.dynamodbcache.runtime.internal.config.TableSettings;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** One CreateTable call. */
record CreateTableCall(TableSettings settings) {

    CreateTableRequest request() {
        CreateTableRequest.Builder request = CreateTableRequest.builder().tableName(settings.name())

                .attributeDefinitions(string(PARTITION_KEY), string(SORT_KEY))
                .keySchema(key(PARTITION_KEY, KeyType.HASH), key(SORT_KEY, KeyType.RANGE));
        if (settings.billing() == Billing.ON_DEMAND) {
            return request.billingMode(BillingMode.PAY_PER_REQUEST).build();
        }
        return request.billingMode(BillingMode.PROVISIONED)
                .provisionedThroughput(capacity -> capacity.readCapacityUnits(settings.readCapacity())
                        .writeCapacityUnits(settings.writeCapacity()))
                .build();
    }

    private static AttributeDefinition string(String name) {
        return AttributeDefinition.builder().attributeName(name).attributeType(ScalarAttributeType.S).build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }
}
