package io.quarkiverse.dynamodbcache.isolation;

import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.cache.CacheResult;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbAsyncIndex;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbAsyncTable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedAsyncClient;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.mapper.BeanTableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.BeanTableSchemaParams;
import software.amazon.awssdk.enhanced.dynamodb.model.QueryConditional;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/** The orders, by the enhanced client. */
@ApplicationScoped
class Orders {

    private final DynamoDbAsyncTable<Order> table;
    private final DynamoDbAsyncIndex<Order> byCustomer;

    Orders(DynamoDbAsyncClient client) {
        table = DynamoDbEnhancedAsyncClient.builder().dynamoDbClient(client).build()
                .table("orders", BeanTableSchema.create(BeanTableSchemaParams.builder(Order.class)
                        // Quarkus keeps the application from the class loader of the library, which else would look there.
                        .lookup(MethodHandles.lookup()).build()));
        byCustomer = table.index("by-customer");
    }

    void add(Order order) {
        table.putItem(order).join();
    }

    List<String> ofCustomer(String customer) {
        List<String> ids = new ArrayList<>();
        byCustomer.query(QueryConditional.keyEqualTo(Key.builder().partitionValue(customer).build()))
                .subscribe(page -> page.items().forEach(order -> ids.add(order.getId()))).join();
        return ids;
    }

    @CacheResult(cacheName = "customers-with-orders")
    boolean hasOrders(String customer) {
        return !ofCustomer(customer).isEmpty();
    }
}
