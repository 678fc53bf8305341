package io.quarkiverse.dynamodbcache.isolation;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.Unmanaged;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbBean;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbPartitionKey;
import software.amazon.awssdk.enhanced.dynamodb.mapper.annotations.DynamoDbSecondaryPartitionKey;

/** An order, in the table of the service that takes orders. */
@Unmanaged(table = "orders")
@DynamoDbBean
public class Order {

    private @Nullable String id;
    private @Nullable String customer;

    @DynamoDbPartitionKey
    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    @DynamoDbSecondaryPartitionKey(indexNames = "by-customer")
    public @Nullable String getCustomer() {
        return customer;
    }

    public void setCustomer(@Nullable String customer) {
        this.customer = customer;
    }
}
