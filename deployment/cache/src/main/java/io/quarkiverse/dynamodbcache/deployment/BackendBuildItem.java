package io.quarkiverse.dynamodbcache.deployment;

import io.quarkus.builder.item.SimpleBuildItem;
import io.quarkus.cache.CacheManagerInfo;

/** What quarkus-cache gets from us, whatever its own build item for that is called. */
final class BackendBuildItem extends SimpleBuildItem {

    private final CacheManagerInfo info;

    BackendBuildItem(CacheManagerInfo info) {
        this.info = info;
    }

    CacheManagerInfo info() {
        return info;
    }
}
