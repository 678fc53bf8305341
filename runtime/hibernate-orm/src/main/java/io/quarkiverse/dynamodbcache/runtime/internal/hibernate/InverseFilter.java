package io.quarkiverse.dynamodbcache.runtime.internal.hibernate;

import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.Sequence;
import org.hibernate.mapping.Table;
import org.hibernate.tool.schema.spi.SchemaFilter;
import org.hibernate.tool.schema.spi.SchemaFilterProvider;

/** Leaves out all but the tables of other services. */
record InverseFilter(UnmanagedTables unmanaged) implements SchemaFilter, SchemaFilterProvider {

    @Override
    public boolean includeNamespace(Namespace namespace) {
        return unmanaged.areIn(namespace);
    }

    @Override
    public boolean includeTable(Table table) {
        return unmanaged.contains(table);
    }

    @Override
    public boolean includeSequence(Sequence sequence) {
        return unmanaged.contains(sequence);
    }

    @Override
    public SchemaFilter getCreateFilter() {
        return this;
    }

    @Override
    public SchemaFilter getDropFilter() {
        return this;
    }

    @Override
    public SchemaFilter getTruncatorFilter() {
        return this;
    }

    @Override
    public SchemaFilter getMigrateFilter() {
        return this;
    }

    @Override
    public SchemaFilter getValidateFilter() {
        return this;
    }
}
