package io.quarkiverse.dynamodbcache.runtime.internal.table;

import java.time.Duration;

import org.jboss.logging.Logger;

import io.quarkiverse.dynamodbcache.runtime.internal.config.TableSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Outage;
import io.smallrye.mutiny.Uni;
import software.amazon.awssdk.core.waiters.WaiterOverrideConfiguration;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.waiters.DynamoDbAsyncWaiter;

/** A table that the application creates if there is none. Several nodes may do so at the same time. */
record CreatedTable(TableSettings settings, DynamoDbAsyncClient client, TableCheck check) implements CacheTable {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.dynamodbcache.table");
    private static final Duration LONGEST_CREATION = Duration.ofMinutes(2);

    @Override
    public Uni<Boolean> setUp() {
        return waitIfBeingCreated().onFailure(ResourceNotFoundException.class).recoverWithUni(missing -> create())
                .chain(this::switchTimeToLiveOn)
                .chain(() -> new ForeignTable(settings, check).setUp())
                // What was refused needs someone to mend it; and the table may be there after all, so it is used.
                .onFailure(CreatedTable::isFinal)
                .invoke(failure -> LOG.warnf("Table '%s' of the DynamoDB cache could not be created or checked: %s",
                        settings.name(), failure.getMessage()))
                .onFailure(CreatedTable::isFinal).recoverWithItem(false);
    }

    private static boolean isFinal(Throwable failure) {
        return failure instanceof ResourceNotFoundException || !Outage.isShownBy(failure);
    }

    private Uni<Void> waitIfBeingCreated() {
        return Uni.createFrom().completionStage(() -> client.describeTable(new DescribeTableCall(settings.name()).request()))
                .chain(found -> found.table().tableStatus() == TableStatus.CREATING ? untilActive()
                        : Uni.createFrom().voidItem());
    }

    private Uni<Void> create() {
        return Uni.createFrom().completionStage(() -> client.createTable(new CreateTableCall(settings).request()))
                .invoke(() -> LOG.infof("Created table '%s' for the DynamoDB cache", settings.name()))
                .replaceWithVoid()
                // Another node was faster, which is as good.
                .onFailure(ResourceInUseException.class).recoverWithNull()
                .onFailure().invoke(refused -> LOG.error(notCreated().explained(settings.name())))
                .chain(this::untilActive);
    }

    private TableProblem notCreated() {
        return new TableProblem("it does not exist and could not be created, so nothing is cached. Create it with",
                CacheTable.commands(settings));
    }

    private Uni<Void> untilActive() {
        DynamoDbAsyncWaiter waiter = DynamoDbAsyncWaiter.builder().client(client)
                .overrideConfiguration(WaiterOverrideConfiguration.builder()
                        .backoffStrategyV2(BackoffStrategy.exponentialDelay(Duration.ofMillis(50), Duration.ofSeconds(2)))
                        .maxAttempts(1000).waitTimeout(LONGEST_CREATION).build())
                .build();
        return Uni.createFrom()
                .completionStage(() -> waiter.waitUntilTableExists(new DescribeTableCall(settings.name()).request()))
                .onTermination().invoke(waiter::close)
                .replaceWithVoid();
    }

    private Uni<Void> switchTimeToLiveOn() {
        return check.isTimeToLiveOff().chain(off -> off ? enable() : Uni.createFrom().voidItem());
    }

    private Uni<Void> enable() {
        return Uni.createFrom()
                .completionStage(() -> client.updateTimeToLive(new EnableTimeToLiveCall(settings.name()).request()))
                .replaceWithVoid()
                // If another node was faster, it is on. The check that follows sees whether it is.
                .onFailure().recoverWithNull();
    }
}
