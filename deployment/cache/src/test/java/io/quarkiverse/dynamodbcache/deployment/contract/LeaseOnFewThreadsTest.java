package io.quarkiverse.dynamodbcache.deployment.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkus.cache.CacheName;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** All workers wait for what another node loads: none of them is needed for the waiting to end. */
class LeaseOnFewThreadsTest {

    private static final int CALLERS = 8;

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = ContractApplication.with()
            .overrideConfigKey("quarkus.thread-pool.max-threads", "2")
            .overrideConfigKey("quarkus.cache.dynamodb.lease", "true")
            .overrideConfigKey("quarkus.cache.dynamodb.lease-duration", "0.5S");

    @Inject
    DynamoDbAsyncClient client;

    @CacheName("leased")
    DynamoDbCache cache;

    @Test
    void callersOnAllWorkers_goOnWhenTheOtherNodeIsDead() {
        cache.getIfPresent("known").await().atMost(ContractApplication.LIMIT);
        client.putItem(put -> put.tableName("quarkus-cache").item(Map.of("pk", AttributeValue.fromS("leased#s:key"),
                "sk", AttributeValue.fromS("e"), "l", AttributeValue.fromS("someone.0.500")))).join();
        List<CompletableFuture<String>> calls = IntStream.range(0, CALLERS)
                .mapToObj(i -> onWorker(() -> cache.get("key", key -> "loaded").await().atMost(ContractApplication.LIMIT)))
                .toList();

        assertThat(calls).allSatisfy(call -> assertThat(call).succeedsWithin(ContractApplication.LIMIT).isEqualTo("loaded"));
    }

    private static CompletableFuture<String> onWorker(Supplier<String> call) {
        return CompletableFuture.supplyAsync(call, Infrastructure.getDefaultWorkerPool());
    }
}
