package io.quarkiverse.dynamodbcache.deployment.devservices;

import java.net.URI;
import java.time.Duration;
import java.util.OptionalInt;

import io.quarkiverse.dynamodbcache.deployment.devservices.DynamoDbDevServicesConfig.Host;
import io.quarkus.runtime.LaunchMode;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.crt.AwsCrtAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/** An empty DynamoDB for tests that need no application around it. */
public final class FreshDynamoDb {

    private FreshDynamoDb() {
    }

    /** @return sees what no other client sees */
    public static DynamoDbAsyncClient client() {
        return client(accessKey());
    }

    /** Those who have it see each other's tables. */
    public static String accessKey() {
        return Namespace.of(LaunchMode.TEST, "").accessKey();
    }

    public static URI endpoint() {
        return URI.create(new EmbeddedServer(Host.ISOLATED, OptionalInt.empty(), TestClassPath.jars()).running().endpoint());
    }

    public static DynamoDbAsyncClient client(String accessKey) {
        return DynamoDbAsyncClient.builder()
                .endpointOverride(endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(accessKey, "unused")))
                .httpClientBuilder(AwsCrtAsyncHttpClient.builder())
                .overrideConfiguration(override -> override.apiCallTimeout(Duration.ofSeconds(30)))
                .build();
    }
}
