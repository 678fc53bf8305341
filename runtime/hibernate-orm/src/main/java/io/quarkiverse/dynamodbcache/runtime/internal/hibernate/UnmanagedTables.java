package io.quarkiverse.dynamodbcache.runtime.internal.hibernate;

import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.hibernate.boot.model.relational.ContributableDatabaseObject;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.Sequence;
import org.hibernate.mapping.Table;

/**
 * What another service owns in the database of one persistence unit.
 *
 * @param tables the tables that only unmanaged entities are mapped to, by their export identifiers
 * @param sequences those that only unmanaged entities take their keys from, by their export identifiers
 */
record UnmanagedTables(Set<String> tables, Set<String> sequences) {

    boolean contains(ContributableDatabaseObject object) {
        return (object instanceof Sequence ? sequences : tables).contains(object.getExportIdentifier());
    }

    /** Whether something in that schema is another service's. */
    boolean areIn(Namespace namespace) {
        return objects(namespace).anyMatch(this::contains);
    }

    /** Whether that schema holds nothing of this application. An empty one is nobody's, so Hibernate decides on it. */
    boolean fill(Namespace namespace) {
        return areIn(namespace) && objects(namespace).allMatch(this::contains);
    }

    private static Stream<ContributableDatabaseObject> objects(Namespace namespace) {
        return Stream.concat(namespace.getTables().stream().filter(Table::isPhysicalTable),
                StreamSupport.stream(namespace.getSequences().spliterator(), false));
    }
}
