package io.quarkiverse.dynamodbcache.testing.internal.dynamodb;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/**
 * The database that an application uses in the embedded DynamoDB: it keeps one per access key, so a fresh key is a fresh, empty
 * DynamoDB. The clients ask for the key with each request.
 */
final class CurrentNamespace implements AwsCredentialsProvider {

    private final String first;
    private volatile AwsCredentials credentials;

    CurrentNamespace(String accessKey) {
        first = accessKey;
        credentials = credentials(accessKey);
    }

    /** @param test letters and digits, as DynamoDB Local refuses every other key */
    void change(String test) {
        credentials = credentials(first + test);
    }

    private static AwsCredentials credentials(String accessKey) {
        return AwsBasicCredentials.create(accessKey, "unused");
    }

    @Override
    public AwsCredentials resolveCredentials() {
        return credentials;
    }
}
