package io.quarkiverse.dynamodbcache.deployment;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

import io.quarkus.builder.item.SimpleBuildItem;

/** The names of the caches that are in DynamoDB, and of no other. */
public final class DynamoDbCacheNamesBuildItem extends SimpleBuildItem {

    private final SortedSet<String> names;

    public DynamoDbCacheNamesBuildItem(Collection<String> names) {
        this.names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
    }

    public SortedSet<String> names() {
        return names;
    }
}
