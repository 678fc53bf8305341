package io.quarkiverse.dynamodbcache.deployment.store;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.config.Billing;
import io.quarkiverse.dynamodbcache.runtime.internal.config.TableCreation;
import io.quarkiverse.dynamodbcache.runtime.internal.config.TableSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStoreContract;
import io.quarkiverse.dynamodbcache.runtime.internal.store.LargeValues;
import io.quarkiverse.dynamodbcache.runtime.internal.store.TableAccess;
import io.quarkiverse.dynamodbcache.runtime.internal.table.CacheTable;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

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
    protected ItemStore store(LargeValues largeValues) {
        return ItemStore.inTable(new TableAccess("books", table(), BOUND, true), largeValues, client());
    }

    @Override
    protected void putForeign(Map<String, AttributeValue> item) {
        client().putItem(put -> put.tableName(table()).item(item)).join();
    }

    @Override
    protected List<Map<String, AttributeValue>> itemsOfKey() {
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        Map<String, AttributeValue> start = null;
        do {
            QueryResponse page = client().query(page(start)).join();
            items.addAll(page.items());
            start = page.lastEvaluatedKey();
        } while (!start.isEmpty());
        return items;
    }

    private QueryRequest page(@Nullable Map<String, AttributeValue> start) {
        String partition = "%s#%s".formatted(space.root(), key.encoded());
        return QueryRequest.builder().tableName(table()).consistentRead(true).keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(partition))).exclusiveStartKey(start).build();
    }
}
