package io.quarkiverse.dynamodbcache.runtime.internal.table;

import io.quarkiverse.dynamodbcache.runtime.internal.config.TableCreation;
import io.quarkiverse.dynamodbcache.runtime.internal.config.TableSettings;
import io.smallrye.mutiny.Uni;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/** The table of one or several caches: whether it is there, and as it must be. */
public interface CacheTable {

    /**
     * Creates the table if that is wanted and there is none, and checks it. What is wrong is logged, with the commands that
     * mend it; it never fails, because a cache must not keep an application from starting.
     */
    Uni<Void> setUp();

    static CacheTable of(TableSettings settings, DynamoDbAsyncClient client) {
        TableCheck check = new TableCheck(settings.name(), client);
        return settings.create() == TableCreation.IF_MISSING ? new CreatedTable(settings, client, check)
                : new ForeignTable(settings, check);
    }
}
