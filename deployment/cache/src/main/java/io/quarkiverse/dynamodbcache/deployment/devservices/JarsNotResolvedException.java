package io.quarkiverse.dynamodbcache.deployment.devservices;

/** The jars of DynamoDB Local are neither in the local Maven repository nor to be had from a remote one. */
final class JarsNotResolvedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JarsNotResolvedException(Throwable cause) {
        super("The embedded DynamoDB needs DynamoDB Local " + ServerArtifacts.VERSION
                + ", which the Maven repositories did not give: "
                + LocalServer.reason(cause) + ". Be online once, so that it gets into the local repository; or set "
                + "quarkus.dynamodb.endpoint-override to a DynamoDB that runs; or switch this off by "
                + "quarkus.cache.dynamodb.devservices.enabled=false.", cause);
    }
}
