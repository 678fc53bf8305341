package io.quarkiverse.dynamodbcache.deployment.devservices;

import java.time.Duration;
import java.util.OptionalInt;

import io.quarkiverse.dynamodbcache.deployment.devservices.DynamoDbDevServicesConfig.Host;

/** The DynamoDB Local that all applications of this JVM share, whatever class loader or profile they come with. */
record EmbeddedServer(Host host, OptionalInt configuredPort) {

    // A static field would exist once per class loader, and each augmentation has one of its own. Strings exist once per JVM.
    private static final String LOCK = "io.quarkiverse.dynamodbcache.devservices.lock".intern();
    private static final String PORT_PROPERTY = "io.quarkiverse.dynamodbcache.devservices.port.";

    // The first answer of a DynamoDB Local takes half a second, on a machine with nothing else to do.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

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
        if (known != null && PortAnswer.on(known, PATIENCE) == PortAnswer.DYNAMODB) {
            return RunningServer.ours(known, host);
        }
        RunningServer started = started(0);
        System.setProperty(property, String.valueOf(started.port()));
        return started;
    }

    private RunningServer at(int port) {
        return switch (PortAnswer.on(port, PATIENCE)) {
            case DYNAMODB -> RunningServer.found(port);
            case SOMETHING_ELSE -> throw new PortTakenException(port);
            case NOBODY -> started(port);
        };
    }

    private RunningServer started(int wanted) {
        int port = ServerHost.of(host).start(wanted);
        if (PortAnswer.on(port, PATIENCE) != PortAnswer.DYNAMODB) {
            throw new ServerNotStartedException("it listens on port " + port + ", but does not answer", null);
        }
        return RunningServer.ours(port, host);
    }
}
