package io.quarkiverse.dynamodbcache.deployment;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;

import io.quarkus.builder.item.SimpleBuildItem;

/** The types, as one writes them, of the values of each cache whose types are known. */
public final class ValueTypesBuildItem extends SimpleBuildItem {

    private final SortedMap<String, SortedSet<String>> namesByCache;

    public ValueTypesBuildItem(SortedMap<String, SortedSet<String>> namesByCache) {
        this.namesByCache = Collections.unmodifiableSortedMap(namesByCache);
    }

    public SortedMap<String, SortedSet<String>> namesByCache() {
        return namesByCache;
    }
}
