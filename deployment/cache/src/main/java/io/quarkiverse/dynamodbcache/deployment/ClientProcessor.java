package io.quarkiverse.dynamodbcache.deployment;

import org.jboss.jandex.DotName;

import io.quarkiverse.amazon.common.deployment.RequireAmazonClientInjectionBuildItem;
import io.quarkiverse.dynamodbcache.runtime.internal.config.DynamoDbCacheBuildTimeConfig;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/** Asks quarkus-amazon-dynamodb for an asynchronous client of the caches' own. */
public class ClientProcessor {

    /** A name of its own, so that the caches' client can be tuned without touching the application's. */
    public static final String OWN_CLIENT = "dynamodb-cache";

    @BuildStep
    void client(DynamoDbCacheNamesBuildItem caches, DynamoDbCacheBuildTimeConfig config,
            BuildProducer<RequireAmazonClientInjectionBuildItem> clients) {
        if (!caches.names().isEmpty()) {
            clients.produce(new RequireAmazonClientInjectionBuildItem(DotName.createSimple(DynamoDbAsyncClient.class),
                    clientName(config)));
        }
    }

    static String clientName(DynamoDbCacheBuildTimeConfig config) {
        return config.clientName().orElse(OWN_CLIENT);
    }
}
