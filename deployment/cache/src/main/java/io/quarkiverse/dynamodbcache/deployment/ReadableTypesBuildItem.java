package io.quarkiverse.dynamodbcache.deployment;

import java.lang.reflect.Type;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

import io.quarkus.builder.item.SimpleBuildItem;

/** The types of the values of each cache, loaded, and told apart. */
public final class ReadableTypesBuildItem extends SimpleBuildItem {

    private final SortedMap<String, List<Type>> byCache;

    public ReadableTypesBuildItem(SortedMap<String, List<Type>> byCache) {
        this.byCache = Collections.unmodifiableSortedMap(byCache);
    }

    public SortedMap<String, List<Type>> byCache() {
        return byCache;
    }
}
