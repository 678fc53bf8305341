package io.quarkiverse.dynamodbcache.deployment.devservices;

import java.util.OptionalInt;

import io.quarkiverse.dynamodbcache.deployment.devservices.DynamoDbDevServicesConfig.Host;

/** The DynamoDB Local that all applications of this JVM share, whatever class loader or profile they come with. */
record EmbeddedServer(Host host, OptionalInt configuredPort, ServerJars jars) {

    // A static field would exist once per class loader, and each augmentation has one of its own. Strings exist once per JVM.
    private static final String LOCK = "io.quarkiverse.dynamodbcache.devservices.lock".intern();
    private static final String PORT_PROPERTY = "io.quarkiverse.dynamodbcache.devservices.port.";

    /** Starts it, unless it is running already. */
    RunningServer running() {
        synchronized (LOCK) {
            return configuredPort.isPresent() ? at(configuredPort.getAsInt()) : ofThisJvm();
        }
    }

    private RunningServer ofThisJvm() {
        String property = PORT_PROPERTY + host;
        Integer known = Integer.getInteger(property);
        // It is gone if it was a child process that somebody killed.
        if (known != null && PortAnswer.on(known, ServerHost.PATIENCE) == PortAnswer.DYNAMODB) {
            return RunningServer.ours(known, host);
        }
        RunningServer started = started(0);
        System.setProperty(property, String.valueOf(started.port()));
        return started;
    }

    private RunningServer at(int port) {
        return switch (PortAnswer.on(port, ServerHost.PATIENCE)) {
            case DYNAMODB -> RunningServer.found(port);
            case SOMETHING_ELSE -> throw new PortTakenException(port);
            case NOBODY -> started(port);
        };
    }

    private RunningServer started(int wanted) {
        int port = ServerHost.of(host).start(jars.resolve(), wanted);
        if (PortAnswer.on(port, ServerHost.PATIENCE) != PortAnswer.DYNAMODB) {
            throw new ServerNotStartedException("it listens on port " + port + ", but does not answer", null);
        }
        return RunningServer.ours(port, host);
    }
}
