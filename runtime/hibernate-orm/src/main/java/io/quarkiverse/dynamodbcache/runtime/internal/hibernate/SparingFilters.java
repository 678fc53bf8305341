package io.quarkiverse.dynamodbcache.runtime.internal.hibernate;

import org.hibernate.tool.schema.spi.SchemaFilter;
import org.hibernate.tool.schema.spi.SchemaFilterProvider;

/**
 * Has the tables of other services left out of whatever is done to the schema.
 *
 * @param asked what the user, or Hibernate itself, leaves out besides
 * @param validated whether they are looked at, nevertheless, when the schema is validated
 */
record SparingFilters(SchemaFilterProvider asked, UnmanagedTables unmanaged, ReferredTables referred, boolean validated)
        implements
            SchemaFilterProvider {

    @Override
    public SchemaFilter getCreateFilter() {
        return new SparingFilter(asked.getCreateFilter(), unmanaged);
    }

    @Override
    public SchemaFilter getDropFilter() {
        return new SparingDropFilter(new SparingFilter(asked.getDropFilter(), unmanaged), referred);
    }

    @Override
    public SchemaFilter getTruncatorFilter() {
        return new SparingFilter(asked.getTruncatorFilter(), unmanaged);
    }

    @Override
    public SchemaFilter getMigrateFilter() {
        return new SparingFilter(asked.getMigrateFilter(), unmanaged);
    }

    @Override
    public SchemaFilter getValidateFilter() {
        return validated ? asked.getValidateFilter() : new SparingFilter(asked.getValidateFilter(), unmanaged);
    }
}
