package io.quarkiverse.dynamodbcache.cluster.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import io.quarkiverse.dynamodbcache.cluster.permissions.Policy;

/**
 * Gives a test one of two things: a {@link Cluster} of four nodes that all tests of the run share, because to start them takes
 * longer than most tests; or a {@link ClusterStarter} for one that it may configure, pause and kill. After each test it sees to
 * it
 * that no node was refused what it asked for, which no one would notice: a cache that is refused calls the loader.
 */
public final class Clusters implements ParameterResolver, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(Clusters.class);
    private static final int SHARED_SIZE = 4;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Cluster.class
                || parameter.getParameter().getType() == ClusterStarter.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        ExtensionContext.Store store = context.getRoot().getStore(NAMESPACE);
        DynamoDbLocal dynamoDb = store.computeIfAbsent(DynamoDbLocal.class, type -> DynamoDbLocal.start(),
                DynamoDbLocal.class);
        if (parameter.getParameter().getType() == ClusterStarter.class) {
            return new ClusterStarter(dynamoDb);
        }
        return store.computeIfAbsent(Cluster.class, type -> Cluster.start(SHARED_SIZE, dynamoDb, Map.of()),
                Cluster.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        assertThat(Policy.ofTheApplication().refused()).as("what target/dynamodb-cache/policy.json does not permit").isEmpty();
    }
}
