package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import java.time.Duration;

import io.quarkiverse.dynamodbcache.runtime.internal.config.DynamoDbCacheConfig;
import io.quarkiverse.dynamodbcache.runtime.internal.config.LaunchDefaults;
import io.quarkiverse.dynamodbcache.runtime.internal.config.LongestSilence;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.annotations.Recorder;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtAsyncHttpClient;

/**
 * Has connections closed on which an answer does not come.
 * <p>
 * The CRT client cannot abort a request: one that timed out keeps its connection until it is answered, so a DynamoDB that
 * answers nothing would use up all of them, and they would be missing when it is back.
 */
@Recorder
public class ConnectionsRecorder {

    private final RuntimeValue<DynamoDbCacheConfig> config;

    public ConnectionsRecorder(RuntimeValue<DynamoDbCacheConfig> config) {
        this.config = config;
    }

    public void closeSilent(RuntimeValue<SdkAsyncHttpClient.Builder> connections, LaunchMode launchMode) {
        if (connections.getValue() instanceof AwsCrtAsyncHttpClient.Builder crt) {
            Duration silence = LongestSilence.of(config.getValue(), LaunchDefaults.of(launchMode));
            crt.connectionHealthConfiguration(health -> health.minimumThroughputInBps(1L).minimumThroughputTimeout(silence));
        }
    }
}
