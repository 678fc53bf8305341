package io.quarkiverse.dynamodbcache.deployment.store;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import io.quarkiverse.dynamodbcache.deployment.devservices.FreshDynamoDb;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.LargeValues;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Sweep;
import io.quarkiverse.dynamodbcache.runtime.internal.store.SweepContract;
import io.quarkiverse.dynamodbcache.runtime.internal.store.TableAccess;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The contract of what is asked of a table as a whole, kept by a table of DynamoDB Local. */
class DynamoDbSweepTest extends SweepContract {

    private static final TableAccess ACCESS = new TableAccess("books", "swept", Duration.ofSeconds(60), true);

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
    protected ItemStore store(LargeValues largeValues) {
        return ItemStore.inTable(ACCESS, largeValues, client);
    }

    @Override
    protected List<Map<String, AttributeValue>> itemsOfKey() {
        String partition = "%s#%s".formatted(space.root(), key.encoded());
        return client.query(query -> query.tableName(ACCESS.table()).consistentRead(true).projectionExpression("pk, sk")
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(partition)))).join().items();
    }

    @Override
    protected Sweep sweep() {
        return Sweep.ofTable(ACCESS, client);
    }

    @Override
    protected void putForeign(Map<String, AttributeValue> item) {
        client.putItem(put -> put.tableName(ACCESS.table()).item(item)).join();
    }
}
