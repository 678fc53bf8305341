package io.quarkiverse.dynamodbcache.runtime.internal.hibernate;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.AuxiliaryDatabaseObject;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.model.relational.NamedAuxiliaryDatabaseObject;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Table;

/**
 * The types that the columns of other services' tables have, such as a named enum. Where Hibernate drops one, which it does
 * also to bring a schema up to date, the columns go with it ({@code cascade}).
 *
 * @param names in lower case
 */
record ColumnTypes(Set<String> names) {

    static ColumnTypes of(UnmanagedTables unmanaged, Metadata metadata) {
        Set<String> names = new HashSet<>();
        for (Namespace namespace : metadata.getDatabase().getNamespaces()) {
            for (Table table : namespace.getTables()) {
                if (unmanaged.contains(table)) {
                    for (Column column : table.getColumns()) {
                        names.add(elementOf(column.getSqlType(metadata).toLowerCase(Locale.ROOT)));
                    }
                }
            }
        }
        return new ColumnTypes(names);
    }

    /** Of an array, the type of what it holds. */
    private static String elementOf(String type) {
        return type.replaceFirst("(?:\\s+array|(?:\\s*\\[\\d*])+)$", "");
    }

    /** Also if columns of this application have one of them: it cannot be replaced under the others. */
    void leaveOutOf(Database database) {
        leaveOut(database, this::contains);
    }

    void leaveOutAllOthersOf(Database database) {
        leaveOut(database, type -> !contains(type));
    }

    private boolean contains(String type) {
        return names.contains(type.substring(type.lastIndexOf('.') + 1).replace("\"", "").toLowerCase(Locale.ROOT));
    }

    private static void leaveOut(Database database, Predicate<String> left) {
        for (AuxiliaryDatabaseObject object : List.copyOf(database.getAuxiliaryDatabaseObjects())) {
            if (object instanceof NamedAuxiliaryDatabaseObject type && left.test(type.getExportIdentifier())) {
                database.addAuxiliaryDatabaseObject(new LeftOutType(type.getExportIdentifier()));
            }
        }
        for (Namespace namespace : database.getNamespaces()) {
            namespace.getUserDefinedTypes().removeIf(type -> left.test(type.getName()));
        }
    }
}
