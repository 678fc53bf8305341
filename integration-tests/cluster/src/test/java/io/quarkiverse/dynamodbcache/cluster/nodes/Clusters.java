package io.quarkiverse.dynamodbcache.cluster.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.Supplier;

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
        DynamoDbLocal dynamoDb = one(DynamoDbLocal.class, store, DynamoDbLocal::start);
        if (parameter.getParameter().getType() == ClusterStarter.class) {
            return new ClusterStarter(dynamoDb);
        }
        return one(Cluster.class, store, () -> Cluster.start(SHARED_SIZE, dynamoDb, Map.of()));
    }

    /** Not computeIfAbsent(), which the JUnit of Quarkus 3.27 does not have; tests run one after the other. */
    private static <T> T one(Class<T> type, ExtensionContext.Store store, Supplier<T> start) {
        T started = store.get(type, type);
        if (started == null) {
            started = start.get();
            store.put(type, started);
        }
        return started;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        assertThat(Policy.ofTheApplication().newlyRefused()).as("what target/dynamodb-cache/policy.json does not permit")
                .isEmpty();
    }
}
