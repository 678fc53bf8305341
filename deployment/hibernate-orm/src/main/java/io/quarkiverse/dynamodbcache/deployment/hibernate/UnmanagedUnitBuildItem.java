package io.quarkiverse.dynamodbcache.deployment.hibernate;

import io.quarkiverse.dynamodbcache.runtime.internal.hibernate.UnmanagedUnit;
import io.quarkus.builder.item.MultiBuildItem;
import io.quarkus.runtime.RuntimeValue;

/** A persistence unit that has unmanaged entities. */
final class UnmanagedUnitBuildItem extends MultiBuildItem {

    private final String name;
    private final RuntimeValue<UnmanagedUnit> unit;

    UnmanagedUnitBuildItem(String name, RuntimeValue<UnmanagedUnit> unit) {
        this.name = name;
        this.unit = unit;
    }

    String name() {
        return name;
    }

    RuntimeValue<UnmanagedUnit> unit() {
        return unit;
    }
}
