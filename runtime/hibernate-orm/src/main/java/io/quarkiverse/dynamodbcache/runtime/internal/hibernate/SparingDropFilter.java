package io.quarkiverse.dynamodbcache.runtime.internal.hibernate;

import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.Sequence;
import org.hibernate.mapping.Table;
import org.hibernate.tool.schema.spi.SchemaFilter;

/** Leaves out what the tables of other services refer to, besides what another filter leaves out. */
record SparingDropFilter(SchemaFilter sparing, ReferredTables referred) implements SchemaFilter {

    @Override
    public boolean includeNamespace(Namespace namespace) {
        return sparing.includeNamespace(namespace);
    }

    @Override
    public boolean includeTable(Table table) {
        return sparing.includeTable(table) && !referred.contains(table);
    }

    @Override
    public boolean includeSequence(Sequence sequence) {
        return sparing.includeSequence(sequence) && !referred.contains(sequence);
    }
}
