package io.quarkiverse.dynamodbcache.testing.internal.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.hibernate.engine.spi.SessionFactoryImplementor;

/** What the tables that a persistence unit maps hold: those of its entities, and those between them. */
record UnitContent(Unit unit, List<TableContent> tables) {

    static UnitContent read(Unit unit, LeftAlone leftAlone) {
        Set<String> names = tables(unit.factory(), leftAlone);
        return new UnitContent(unit, unit.session().doReturningWork(connection -> read(connection, names)));
    }

    static List<TableContent> read(Connection connection, Collection<String> names) throws SQLException {
        List<TableContent> tables = new ArrayList<>();
        for (String name : names) {
            if (!TableName.of(connection, name).isView(connection)) {
                tables.add(TableContent.read(connection, name));
            }
        }
        return tables;
    }

    /** Not by their query spaces: those of an entity are also what extends it, those of a collection also what it holds. */
    static Set<String> tables(SessionFactoryImplementor factory, LeftAlone leftAlone) {
        Set<String> tables = new TreeSet<>();
        factory.getMappingMetamodel().forEachEntityDescriptor(entity -> {
            if (!leftAlone.contains(entity.getMappedClass())) {
                tables.addAll(List.of(entity.getTableNames()));
            }
        });
        factory.getMappingMetamodel().forEachCollectionDescriptor(collection -> {
            String table = collection.getAttributeMapping().getSeparateCollectionTable();
            if (table != null && !collection.isInverse()
                    && !leftAlone.contains(collection.getOwnerEntityPersister().getMappedClass())) {
                tables.add(table);
            }
        });
        tables.removeIf(UnitContent::isQuery);
        return tables;
    }

    private static boolean isQuery(String space) {
        return space.strip().startsWith("("); // the entity is an inline view
    }

    /**
     * Whether Hibernate can empty the tables. On PostgreSQL it does so schema by schema, in one statement each, which is
     * refused
     * where a table of another schema refers to one of them, or the default schema has none.
     */
    boolean isTruncatable() {
        return !unit.factory().getJdbcServices().getDialect().canBatchTruncate()
                || tables.stream().noneMatch(table -> table.table().contains("."));
    }

    boolean isSameAs(UnitContent other) {
        for (int i = 0; i < tables.size(); i++) {
            if (!tables.get(i).isSameAs(other.tables.get(i))) {
                return false;
            }
        }
        return true;
    }
}
