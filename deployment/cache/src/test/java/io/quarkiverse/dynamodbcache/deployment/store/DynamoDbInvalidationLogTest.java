package io.quarkiverse.dynamodbcache.deployment.store;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import io.quarkiverse.dynamodbcache.deployment.devservices.FreshDynamoDb;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InvalidationLog;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InvalidationLogContract;
import io.quarkiverse.dynamodbcache.runtime.internal.store.TableAccess;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The contract of the log, kept by a table of DynamoDB Local. */
class DynamoDbInvalidationLogTest extends InvalidationLogContract {

    private static final TableAccess ACCESS = new TableAccess("books", "told", Duration.ofSeconds(60), true);

    private static DynamoDbAsyncClient client;

    @BeforeAll
    static void createTable() {
        client = FreshDynamoDb.client();
        TableContract.create(ACCESS.table(), client);
    }

    @AfterAll
    static void close() {
        client.close();
    }

    @Override
    protected InvalidationLog log(String prefix) {
        return InvalidationLog.inTable(ACCESS, prefix, InstantSource.system(), client);
    }

    @Override
    protected void putForeign(Map<String, AttributeValue> item) {
        client.putItem(put -> put.tableName(ACCESS.table()).item(item)).join();
    }
}
