package io.quarkiverse.dynamodbcache.isolation;

import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** A table that only a test knows. */
final class Tables {

    private Tables() {
    }

    static CreateTableRequest oneMore() {
        return CreateTableRequest.builder().tableName("one-more").billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(key -> key.attributeName("id").attributeType(ScalarAttributeType.S))
                .keySchema(key -> key.attributeName("id").keyType(KeyType.HASH)).build();
    }
}
