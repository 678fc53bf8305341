package io.quarkiverse.dynamodbcache.cluster.nodes;

import java.util.Map;

/** Starts clusters for tests that configure, kill or pause their nodes. Whoever starts one closes it. */
public final class ClusterStarter {

    private final DynamoDbLocal dynamoDb;

    ClusterStarter(DynamoDbLocal dynamoDb) {
        this.dynamoDb = dynamoDb;
    }

    public Cluster start(int size) {
        return start(size, Map.of());
    }

    /** @param properties configuration of all its nodes, beside what is in application.properties */
    public Cluster start(int size, Map<String, String> properties) {
        return Cluster.start(size, dynamoDb, properties);
    }
}
