package io.quarkiverse.dynamodbcache.deployment.devservices;

/** The configured port belongs to something that is not a DynamoDB. */
final class PortTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PortTakenException(int port) {
        super("Port " + port + ", set by quarkus.cache.dynamodb.devservices.port, is taken by something that does not answer "
                + "like a DynamoDB. Set another port, or none, so that a free one is chosen; or stop what listens there.");
    }
}
