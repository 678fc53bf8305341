package io.quarkiverse.dynamodbcache.sharedtables.exchange;

import java.lang.invoke.MethodHandles;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import software.amazon.awssdk.enhanced.dynamodb.DynamoDbAsyncTable;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedAsyncClient;
import software.amazon.awssdk.enhanced.dynamodb.Key;
import software.amazon.awssdk.enhanced.dynamodb.mapper.BeanTableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.BeanTableSchemaParams;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/** The prices, of which administrators correct one now and then. */
@ApplicationScoped
public class Prices {

    private final DynamoDbAsyncTable<Price> table;

    Prices(DynamoDbAsyncClient client) {
        table = DynamoDbEnhancedAsyncClient.builder().dynamoDbClient(client).build()
                .table("prices", BeanTableSchema.create(BeanTableSchemaParams.builder(Price.class)
                        // Else the library looks for the class in its own class loader, where Quarkus does not have it.
                        .lookup(MethodHandles.lookup()).build()));
    }

    public Optional<Price> on(String day) {
        return Optional.ofNullable(table.getItem(Key.builder().partitionValue(day).build()).join());
    }

    public void correct(String day, int cents) {
        Price price = new Price();
        price.setDay(day);
        price.setCents(cents);
        table.putItem(price).join();
    }
}
