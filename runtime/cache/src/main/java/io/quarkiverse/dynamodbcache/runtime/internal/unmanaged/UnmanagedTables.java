package io.quarkiverse.dynamodbcache.runtime.internal.unmanaged;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;

import org.jboss.logging.Logger;

import software.amazon.awssdk.core.waiters.WaiterOverrideConfiguration;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.waiters.DynamoDbAsyncWaiter;

/** The tables of other services in the DynamoDB of a test. */
record UnmanagedTables(List<TableShape> tables, DisposableUrls disposable) {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.dynamodbcache.unmanaged");
    private static final Duration LONGEST_CREATION = Duration.ofMinutes(2);

    /** Returns when all of them are there. Those that were there before stay as they are. */
    void createIn(DynamoDbAsyncClient client) {
        String url = DynamoDbUrl.of(client.serviceClientConfiguration());
        disposable.check(words(), url, DynamoDbUrl.PROPERTY);
        try (DynamoDbAsyncWaiter waiter = waiter(client)) {
            CompletableFuture<?>[] created = tables.stream().map(table -> create(table, client, waiter, url))
                    .toArray(CompletableFuture<?>[]::new);
            CompletableFuture.allOf(created).join();
        } catch (CompletionException e) {
            throw new TableNotCreatedException(words(), url, cause(e));
        }
    }

    private static CompletableFuture<?> create(TableShape table, DynamoDbAsyncClient client, DynamoDbAsyncWaiter waiter,
            String url) {
        return client.createTable(new CreateUnmanagedTableCall(table).request())
                .thenAccept(created -> LOG.infof("Created table '%s' of %s in %s, because this is a test", table.name(),
                        table.beans(), url))
                .exceptionally(failure -> {
                    if (cause(failure) instanceof ResourceInUseException) {
                        return null;
                    }
                    throw new CompletionException(cause(failure));
                })
                .thenCompose(done -> waiter.waitUntilTableExists(describe -> describe.tableName(table.name())));
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    private static DynamoDbAsyncWaiter waiter(DynamoDbAsyncClient client) {
        return DynamoDbAsyncWaiter.builder().client(client)
                .overrideConfiguration(WaiterOverrideConfiguration.builder()
                        .backoffStrategyV2(BackoffStrategy.exponentialDelay(Duration.ofMillis(50), Duration.ofSeconds(2)))
                        .maxAttempts(1000).waitTimeout(LONGEST_CREATION).build())
                .build();
    }

    private String words() {
        return tables.stream().map(table -> "'%s' of %s".formatted(table.name(), table.beans()))
                .collect(Collectors.joining(", ", tables.size() == 1 ? "Table " : "Tables ", ""));
    }
}
