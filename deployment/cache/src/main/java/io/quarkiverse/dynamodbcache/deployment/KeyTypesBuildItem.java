package io.quarkiverse.dynamodbcache.deployment;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;

import io.quarkus.builder.item.SimpleBuildItem;

/** The records and enums that are keys of annotated methods, or parts of them. */
public final class KeyTypesBuildItem extends SimpleBuildItem {

    private final SortedSet<Class<?>> types;

    public KeyTypesBuildItem(Collection<Class<?>> types) {
        SortedSet<Class<?>> sorted = new TreeSet<>(Comparator.comparing(Class::getName));
        sorted.addAll(types);
        this.types = Collections.unmodifiableSortedSet(sorted);
    }

    public SortedSet<Class<?>> types() {
        return types;
    }
}
