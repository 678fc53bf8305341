package io.quarkiverse.dynamodbcache.deployment.store;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import io.quarkiverse.dynamodbcache.deployment.devservices.FreshDynamoDb;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/** The contract of a store, kept by a table of DynamoDB Local. */
class DynamoDbItemStoreTest extends TableContract {

    private static final String TABLE = "contract";

    private static DynamoDbAsyncClient client;

    @BeforeAll
    static void createTable() {
        client = FreshDynamoDb.client();
        create(TABLE, client);
    }

    @AfterAll
    static void close() {
        client.close();
    }

    @Override
    DynamoDbAsyncClient client() {
        return client;
    }

    @Override
    String table() {
        return TABLE;
    }
}
