package io.quarkiverse.dynamodbcache.deployment;

import java.util.List;

import io.quarkiverse.amazon.common.deployment.AmazonClientAsyncTransportBuildItem;
import io.quarkiverse.dynamodbcache.runtime.internal.wiring.ConnectionsRecorder;
import io.quarkus.bootstrap.classloading.QuarkusClassLoader;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.LaunchModeBuildItem;

/** Tunes the connections of the DynamoDB clients, before any client is made. */
class ConnectionsProcessor {

    private static final String DYNAMODB = "dynamodb";
    private static final String CRT = "software.amazon.awssdk.http.crt.AwsCrtAsyncHttpClient";

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    void closeSilentConnections(DynamoDbCacheNamesBuildItem caches, List<AmazonClientAsyncTransportBuildItem> transports,
            LaunchModeBuildItem launchMode, ConnectionsRecorder recorder) {
        // Who uses another client may have excluded this one.
        if (caches.names().isEmpty() || !QuarkusClassLoader.isClassPresentAtRuntime(CRT)) {
            return;
        }
        for (AmazonClientAsyncTransportBuildItem transport : transports) {
            if (transport.getAwsClientName().equals(DYNAMODB)) {
                recorder.closeSilent(transport.getClientBuilder(), launchMode.getLaunchMode());
            }
        }
    }
}
