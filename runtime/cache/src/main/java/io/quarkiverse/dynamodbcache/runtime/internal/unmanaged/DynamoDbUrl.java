package io.quarkiverse.dynamodbcache.runtime.internal.unmanaged;

import java.net.URI;

import software.amazon.awssdk.awscore.AwsServiceClientConfiguration;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Where the requests of a DynamoDB client go. */
public final class DynamoDbUrl {

    /** The property that users change it by. */
    public static final String PROPERTY = "quarkus.dynamodb.endpoint-override";

    private DynamoDbUrl() {
    }

    /** @param client what a client says of itself: it knows of system properties and profiles, which Quarkus does not */
    public static String of(AwsServiceClientConfiguration client) {
        return client.endpointOverride().map(URI::toString)
                .orElseGet(() -> "https://" + DynamoDbClient.serviceMetadata().endpointFor(client.region()));
    }
}
