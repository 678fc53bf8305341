package io.quarkiverse.dynamodbcache.deployment.reaper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkus.cache.CacheName;
import io.quarkus.test.QuarkusUnitTest;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/** Caching that is switched off has nothing to remove, and asks for nothing. */
class DisabledReaperTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = new QuarkusUnitTest()
            .withApplicationRoot(root -> root.addClasses(Requests.class))
            .overrideConfigKey("quarkus.dynamodb.interceptors", Requests.class.getName())
            .overrideConfigKey("quarkus.cache.dynamodb.reaper.units-per-second", "10000")
            .overrideConfigKey("quarkus.cache.dynamodb.reaper.interval", "0.01S")
            .overrideRuntimeConfigKey("quarkus.cache.enabled", "false");

    @CacheName("reaped")
    DynamoDbCache reaped;

    @Inject
    DynamoDbAsyncClient client;

    @Test
    void reaper_doesNotRun() {
        reaped.put("key", "value").await().atMost(PATIENCE);

        // A reaper would be 20 passes further on by then, or would have begun with the table.
        for (int i = 0; i < 20; i++) {
            assertThat(client.listTables()).succeedsWithin(PATIENCE)
                    .satisfies(tables -> assertThat(tables.tableNames()).isEmpty());
        }
        assertThat(Requests.MADE).isNotEmpty().containsOnly("ListTablesRequest");
    }

    /** Notes what the client is asked for. */
    public static class Requests implements ExecutionInterceptor {

        static final List<String> MADE = new CopyOnWriteArrayList<>();

        @Override
        public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
            MADE.add(context.request().getClass().getSimpleName());
        }
    }
}
