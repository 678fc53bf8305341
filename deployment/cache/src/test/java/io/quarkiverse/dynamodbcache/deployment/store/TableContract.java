package io.quarkiverse.dynamodbcache.deployment.store;

import java.time.Duration;
import java.util.Map;

import io.quarkiverse.dynamodbcache.runtime.internal.config.Billing;
import io.quarkiverse.dynamodbcache.runtime.internal.config.TableCreation;
import io.quarkiverse.dynamodbcache.runtime.internal.config.TableSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStoreContract;
import io.quarkiverse.dynamodbcache.runtime.internal.store.TableAccess;
import io.quarkiverse.dynamodbcache.runtime.internal.table.CacheTable;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The contract of a store, kept by a table: each test has a part of it of its own. */
abstract class TableContract extends ItemStoreContract {

    private static final Duration BOUND = Duration.ofSeconds(60);

    abstract DynamoDbAsyncClient client();

    abstract String table();

    static void create(String table, DynamoDbAsyncClient client) {
        CacheTable.of(new TableSettings(table, TableCreation.IF_MISSING, Billing.ON_DEMAND, 5, 5), client).setUp().await()
                .atMost(BOUND);
    }

    @Override
    protected ItemStore store() {
        return ItemStore.inTable(new TableAccess("books", table(), BOUND, true), client());
    }

    @Override
    protected void putForeign(Map<String, AttributeValue> item) {
        client().putItem(put -> put.tableName(table()).item(item)).join();
    }
}
