package io.quarkiverse.dynamodbcache.deployment.unmanaged.dynamodb;

import java.util.List;

import io.quarkiverse.dynamodbcache.runtime.internal.unmanaged.TableShape;

/**
 * Which DynamoDB tables each launch mode could create.
 *
 * @param unmanaged those of other services, which tests create
 * @param hasCaches whether there are caches, and so a table of theirs
 */
record TablesReport(List<TableShape> unmanaged, boolean hasCaches) {

    String text() {
        StringBuilder text = new StringBuilder("CreateTable\n  Production: ");
        text.append(hasCaches ? "only the tables of the caches, and only with quarkus.cache.dynamodb.table.create=if-missing\n"
                : "none\n");
        text.append("  Development: ")
                .append(hasCaches ? "the tables of the caches that are missing, unless table.create=never\n" : "none\n");
        text.append("  Test, in a disposable DynamoDB: as in development, and of other services\n");
        unmanaged.forEach(table -> text.append("    ").append(table.name()).append('\n'));
        return text.toString();
    }
}
