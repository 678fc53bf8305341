package io.quarkiverse.dynamodbcache.deployment.devservices;

import org.jspecify.annotations.Nullable;

import io.quarkus.deployment.builditem.Startable;

/** The DynamoDB of one application: a namespace in the server that it shares with the others of this JVM. */
final class EmbeddedDynamoDb implements Startable {

    private final EmbeddedServer server;
    private final Namespace namespace;
    private @Nullable RunningServer running;

    EmbeddedDynamoDb(EmbeddedServer server, Namespace namespace) {
        this.server = server;
        this.namespace = namespace;
    }

    @Override
    public void start() {
        running = server.running();
    }

    /** Does nothing: other applications of this JVM ask the same server, and it ends with the JVM. */
    @Override
    public void close() {
    }

    @Override
    public String getConnectionInfo() {
        return running().endpoint();
    }

    @Override
    public @Nullable String getContainerId() {
        return null;
    }

    String accessKey() {
        return namespace.accessKey();
    }

    /** What it is and where, for the start-up line. */
    String words() {
        return running().words();
    }

    private RunningServer running() {
        if (running == null) {
            throw new IllegalStateException("Not started");
        }
        return running;
    }
}
