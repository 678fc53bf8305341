package io.quarkiverse.dynamodbcache.runtime.internal.hibernate;

import org.hibernate.boot.model.relational.AuxiliaryDatabaseObject;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.dialect.Dialect;

/** Stands in the mapping in place of a type that Hibernate is neither to create nor to drop. */
record LeftOutType(String name) implements AuxiliaryDatabaseObject {

    private static final String[] NOTHING = {};

    @Override
    public String getExportIdentifier() {
        return name;
    }

    @Override
    public boolean appliesToDialect(Dialect dialect) {
        return false;
    }

    @Override
    public boolean beforeTablesOnCreation() {
        return true;
    }

    @Override
    public String[] sqlCreateStrings(SqlStringGenerationContext context) {
        return NOTHING;
    }

    @Override
    public String[] sqlDropStrings(SqlStringGenerationContext context) {
        return NOTHING;
    }
}
