package io.quarkiverse.dynamodbcache.runtime.internal.table;

import java.util.List;

import io.quarkiverse.dynamodbcache.runtime.internal.config.TableSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.unmanaged.DynamoDbUrl;
import io.smallrye.mutiny.Uni;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/** The table of one or several caches: whether it is there, and as it must be. */
public interface CacheTable {

    /**
     * Creates the table if that is wanted and there is none, and checks it. What is wrong is logged, with the commands that
     * mend it. A mistake does not make it fail, because a cache must not keep an application from starting.
     * <p>
     * It fails, and logs nothing, if the table is wanted and DynamoDB cannot be asked for it at the moment, so that it is worth
     * another try; and it fails, only under test, where the table must not be created, so that no cache uses it either.
     *
     * @return whether it is there, and as it must be
     */
    Uni<Boolean> setUp();

    /** @return what is wrong with the table now, with the commands that mend it; fails if DynamoDB does not say */
    static Uni<List<String>> problems(TableSettings settings, DynamoDbAsyncClient client) {
        return new ForeignTable(settings, new TableCheck(settings.name(), client)).problems();
    }

    /** @return what makes the table, typed in this order */
    static List<String> commands(TableSettings settings) {
        return List.of(AwsCommands.createTable(settings), AwsCommands.enableTimeToLive(settings.name()));
    }

    /** @return whether setting up may succeed later that has failed now */
    static boolean mayPass(Throwable failure) {
        return !(failure instanceof RefusedTable.Refusal);
    }

    static CacheTable of(TableSettings settings, DynamoDbAsyncClient client) {
        TableCheck check = new TableCheck(settings.name(), client);
        if (!settings.create().creates()) {
            return new ForeignTable(settings, check);
        }
        return RefusedTable.isRefused(client)
                ? new RefusedTable(settings, DynamoDbUrl.of(client.serviceClientConfiguration()))
                : new CreatedTable(settings, client, check);
    }
}
