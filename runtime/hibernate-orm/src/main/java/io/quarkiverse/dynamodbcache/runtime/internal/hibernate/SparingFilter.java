package io.quarkiverse.dynamodbcache.runtime.internal.hibernate;

import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.Sequence;
import org.hibernate.mapping.Table;
import org.hibernate.tool.schema.spi.SchemaFilter;

/** Leaves out the tables of other services, besides what another filter leaves out. */
record SparingFilter(SchemaFilter asked, UnmanagedTables unmanaged) implements SchemaFilter {

    @Override
    public boolean includeNamespace(Namespace namespace) {
        return asked.includeNamespace(namespace) && !unmanaged.fill(namespace);
    }

    @Override
    public boolean includeTable(Table table) {
        return asked.includeTable(table) && !unmanaged.contains(table);
    }

    @Override
    public boolean includeSequence(Sequence sequence) {
        return asked.includeSequence(sequence) && !unmanaged.contains(sequence);
    }
}
