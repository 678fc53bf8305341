package io.quarkiverse.dynamodbcache.runtime.internal.unmanaged;

import java.util.List;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.annotations.Recorder;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClientBuilder;

/** Creates the tables of other services when an application under test starts. Nothing of it is recorded otherwise. */
@Recorder
public class UnmanagedTablesRecorder {

    private final UnmanagedConfig config;

    public UnmanagedTablesRecorder(UnmanagedConfig config) {
        this.config = config;
    }

    public void createTables(List<TableShape> tables) {
        // Built here, as the application's own may be mocked, and closed again, as the application may never use it.
        DynamoDbAsyncClientBuilder builder = Arc.container().instance(DynamoDbAsyncClientBuilder.class).get();
        try (DynamoDbAsyncClient client = builder.build()) {
            new UnmanagedTables(tables, DisposableUrls.of(config)).createIn(client);
        }
    }
}
