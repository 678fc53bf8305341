package io.quarkiverse.dynamodbcache.deployment.template;

import java.util.Set;

import io.quarkus.builder.item.SimpleBuildItem;

/** What the application does with its caches; nothing if no one wants to know. */
final class CacheOperationsBuildItem extends SimpleBuildItem {

    private final Set<CacheOperation> operations;

    CacheOperationsBuildItem(Set<CacheOperation> operations) {
        this.operations = Set.copyOf(operations);
    }

    Set<CacheOperation> operations() {
        return operations;
    }
}
