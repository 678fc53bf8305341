package io.quarkiverse.dynamodbcache.deployment.devservices;

import org.jspecify.annotations.Nullable;

/** DynamoDB Local was resolved, but did not start, or did not answer in time. */
final class ServerNotStartedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServerNotStartedException(String reason, @Nullable Throwable cause) {
        super("The embedded DynamoDB did not start: " + reason + ". Set quarkus.cache.dynamodb.devservices.host to the other "
                + "of 'isolated' and 'fork'; or set quarkus.dynamodb.endpoint-override to a DynamoDB that runs; or switch "
                + "this off by quarkus.cache.dynamodb.devservices.enabled=false.", cause);
    }
}
