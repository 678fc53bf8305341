package io.quarkiverse.dynamodbcache.deployment.unmanaged.dynamodb;

import java.util.List;

import io.quarkiverse.dynamodbcache.runtime.internal.unmanaged.TableShape;
import io.quarkus.builder.item.SimpleBuildItem;

/** The DynamoDB tables that other services own, sorted by name. */
public final class UnmanagedTablesBuildItem extends SimpleBuildItem {

    private final List<TableShape> tables;

    UnmanagedTablesBuildItem(List<TableShape> tables) {
        this.tables = tables;
    }

    public List<TableShape> tables() {
        return tables;
    }
}
