package io.quarkiverse.dynamodbcache.deployment.devservices;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.quarkiverse.dynamodbcache.deployment.devservices.DynamoDbDevServicesConfig.Host;

/** Where a DynamoDB Local can run. */
interface ServerHost {

    /** A cold start takes about two seconds, so this is what a machine that is busy with everything else may need. */
    Duration PATIENCE = Duration.ofSeconds(30);

    /** Starts one on that port, or on a free one for 0, and returns its port. It ends when this JVM does. */
    int start(List<Path> jars, int port);

    /** For the start-up line. */
    String description();

    static ServerHost of(Host host) {
        return switch (host) {
            case ISOLATED -> new IsolatedHost();
            case FORK -> new ForkedHost();
        };
    }
}
