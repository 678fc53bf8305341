package io.quarkiverse.dynamodbcache.runtime.internal.hibernate;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.mapping.ForeignKey;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.RootClass;
import org.hibernate.mapping.Table;

/** Reads from the mapping of a persistence unit what the tables of other services refer to. */
record ReferredTablesReader(Metadata metadata, UnmanagedTables unmanaged) {

    static ReferredTables read(Metadata metadata, UnmanagedTables unmanaged) {
        ReferredTablesReader reader = new ReferredTablesReader(metadata, unmanaged);
        Map<String, String> referring = reader.referring();
        return new ReferredTables(referring, reader.sequences(referring.keySet()));
    }

    private Map<String, String> referring() {
        Map<String, String> referring = new TreeMap<>();
        for (Namespace namespace : metadata.getDatabase().getNamespaces()) {
            for (Table table : namespace.getTables()) {
                if (unmanaged.contains(table)) {
                    for (ForeignKey key : table.getForeignKeyCollection()) {
                        if (!unmanaged.contains(key.getReferencedTable())) {
                            referring.put(key.getReferencedTable().getExportIdentifier(), table.getExportIdentifier());
                        }
                    }
                }
            }
        }
        return referring;
    }

    private Set<String> sequences(Set<String> tables) {
        Set<String> sequences = new HashSet<>();
        GeneratorExports exports = new GeneratorExports(metadata);
        for (PersistentClass entity : metadata.getEntityBindings()) {
            if (entity instanceof RootClass root && tables.contains(root.getTable().getExportIdentifier())) {
                sequences.addAll(exports.of(root).sequences());
            }
        }
        return sequences;
    }
}
