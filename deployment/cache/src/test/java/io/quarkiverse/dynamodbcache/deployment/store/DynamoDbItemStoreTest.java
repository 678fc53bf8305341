package io.quarkiverse.dynamodbcache.deployment.store;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import io.quarkiverse.dynamodbcache.deployment.devservices.FreshDynamoDb;
import io.quarkiverse.dynamodbcache.runtime.internal.config.Billing;
import io.quarkiverse.dynamodbcache.runtime.internal.config.TableCreation;
import io.quarkiverse.dynamodbcache.runtime.internal.config.TableSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStoreContract;
import io.quarkiverse.dynamodbcache.runtime.internal.store.TableAccess;
import io.quarkiverse.dynamodbcache.runtime.internal.table.CacheTable;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The contract of a store, kept by a table of DynamoDB Local. */
class DynamoDbItemStoreTest extends ItemStoreContract {

    private static final Duration BOUND = Duration.ofSeconds(60);
    private static final TableSettings TABLE = new TableSettings("contract", TableCreation.IF_MISSING, Billing.ON_DEMAND, 5,
            5);

    private static DynamoDbAsyncClient client;

    @BeforeAll
    static void createTable() {
        client = FreshDynamoDb.client();
        CacheTable.of(TABLE, client).setUp().await().atMost(BOUND);
    }

    @AfterAll
    static void close() {
        client.close();
    }

    @Override
    protected ItemStore store() {
        return ItemStore.inTable(new TableAccess("books", TABLE.name(), BOUND, true), client);
    }

    @Override
    protected void putForeign(Map<String, AttributeValue> item) {
        client.putItem(put -> put.tableName(TABLE.name()).item(item)).join();
    }
}
