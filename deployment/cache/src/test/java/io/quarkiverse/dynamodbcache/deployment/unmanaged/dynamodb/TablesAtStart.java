package io.quarkiverse.dynamodbcache.deployment.unmanaged.dynamodb;

import java.util.List;

import jakarta.inject.Singleton;

import io.quarkus.runtime.Startup;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/** Looks, as early as a bean of the application can, which tables are there. */
@Startup
@Singleton
public class TablesAtStart {

    private final List<String> names;

    TablesAtStart(DynamoDbAsyncClient client) {
        names = client.listTables().join().tableNames();
    }

    List<String> names() {
        return names;
    }
}
