package io.quarkiverse.dynamodbcache.deployment.unmanaged;

import java.util.Set;

import io.quarkus.builder.item.SimpleBuildItem;

/**
 * The classes whose tables another service owns, each set sorted.
 *
 * @see UnmanagedFlipBuildItem
 */
public final class UnmanagedEntitiesBuildItem extends SimpleBuildItem {

    private final Set<String> jpaEntities;
    private final Set<String> dynamoDbBeans;

    UnmanagedEntitiesBuildItem(Set<String> jpaEntities, Set<String> dynamoDbBeans) {
        this.jpaEntities = jpaEntities;
        this.dynamoDbBeans = dynamoDbBeans;
    }

    /** The names of the classes that are an {@code @Entity}. */
    public Set<String> jpaEntities() {
        return jpaEntities;
    }

    /** The names of the classes that are a {@code @DynamoDbBean} or {@code @DynamoDbImmutable}. */
    public Set<String> dynamoDbBeans() {
        return dynamoDbBeans;
    }
}
