package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import java.time.Duration;
import java.util.function.Supplier;

import io.quarkiverse.amazon.common.AmazonClientBuilder.AmazonClientBuilderLiteral;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.ShutdownContext;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.core.client.config.SdkAdvancedAsyncClientOption;
import software.amazon.awssdk.retries.StandardRetryStrategy;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClientBuilder;

/** The SDK client of the caches: configured as any client of quarkus-amazon-dynamodb, and tuned for a cache. */
final class CacheClient {

    /** The first try and one more: what takes longer than that, the loader does faster. */
    private static final int ATTEMPTS = 2;

    /** For what has no time-out of its own, the calls at start-up: an endpoint that never answers must not hold up a table. */
    private static final Duration LONGEST_CALL = Duration.ofSeconds(5);

    private CacheClient() {
    }

    /** @return makes the client, which loads a native library and finds the region: not for the thread that starts up */
    static Supplier<DynamoDbAsyncClient> of(String name, ShutdownContext shutdown) {
        return () -> {
            DynamoDbAsyncClient client = tuned(Arc.container()
                    .instance(DynamoDbAsyncClientBuilder.class, new AmazonClientBuilderLiteral(name)).get()).build();
            // After whoever still uses it was stopped: the last to come would be the first to go.
            shutdown.addLastShutdownTask(client::close);
            return client;
        };
    }

    static DynamoDbAsyncClientBuilder tuned(DynamoDbAsyncClientBuilder builder) {
        ClientOverrideConfiguration configured = builder.overrideConfiguration();
        return builder
                // By default answers wait for a worker thread: if all of them wait for answers, none ever arrives.
                .asyncConfiguration(async -> async.advancedOption(SdkAdvancedAsyncClientOption.FUTURE_COMPLETION_EXECUTOR,
                        AnswerExecutor.here()))
                .overrideConfiguration(configured.toBuilder()
                        .apiCallTimeout(configured.apiCallTimeout().orElse(LONGEST_CALL))
                        .retryStrategy(StandardRetryStrategy.builder().maxAttempts(ATTEMPTS)
                                .backoffStrategy(BackoffStrategy.exponentialDelay(Duration.ofMillis(10), Duration.ofMillis(50)))
                                .throttlingBackoffStrategy(
                                        BackoffStrategy.exponentialDelay(Duration.ofMillis(25), Duration.ofMillis(100)))
                                .build())
                        .build());
    }
}
