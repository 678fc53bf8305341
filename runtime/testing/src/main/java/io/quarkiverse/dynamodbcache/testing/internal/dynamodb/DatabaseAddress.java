package io.quarkiverse.dynamodbcache.testing.internal.dynamodb;

import io.quarkiverse.dynamodbcache.runtime.internal.unmanaged.DynamoDbUrl;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.AwsServiceClientConfiguration;
import software.amazon.awssdk.regions.Region;

/**
 * What tells one DynamoDB from another.
 *
 * @param accessKey empty if one would have to ask for it
 */
record DatabaseAddress(String url, Region region, String accessKey) {

    static DatabaseAddress of(AwsServiceClientConfiguration client) {
        return new DatabaseAddress(DynamoDbUrl.of(client), client.region(),
                client.credentialsProvider() instanceof StaticCredentialsProvider known
                        ? known.resolveCredentials().accessKeyId()
                        : "");
    }
}
