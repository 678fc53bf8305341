package io.quarkiverse.dynamodbcache.runtime.internal.hibernate;

import java.util.HashSet;
import java.util.Set;

import org.hibernate.boot.Metadata;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.IdentifierCollection;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.RootClass;
import org.jboss.logging.Logger;

/** Reads from the mapping of a persistence unit what is this application's, and what another service's. */
final class OwnershipReader {

    private static final Logger LOG = Logger.getLogger(OwnershipReader.class);

    private final Set<String> entities;
    private final GeneratorExports exports;
    private final Owned managed = new Owned(new HashSet<>(), new HashSet<>());
    private final Owned unmanaged = new Owned(new HashSet<>(), new HashSet<>());

    private OwnershipReader(Metadata metadata, Set<String> entities) {
        this.entities = entities;
        this.exports = new GeneratorExports(metadata);
    }

    /** @param entities the names of the unmanaged classes */
    static UnmanagedTables read(Metadata metadata, Set<String> entities) {
        OwnershipReader reader = new OwnershipReader(metadata, entities);
        metadata.getEntityBindings().forEach(reader::add);
        metadata.getCollectionBindings().forEach(reader::add);
        return reader.unmanaged.without(reader.managed);
    }

    private void add(PersistentClass entity) {
        Owned owner = ownerOf(entity);
        owner.tables.add(entity.getTable().getExportIdentifier());
        entity.getJoins().forEach(join -> owner.tables.add(join.getTable().getExportIdentifier()));
        if (entity instanceof RootClass root) {
            owner.add(exports.of(root));
        }
    }

    /** A table between two entities belongs to the side that owns the association, which is the only one to write it. */
    private void add(Collection collection) {
        if (collection.isOneToMany() || collection.isInverse()) {
            return;
        }
        Owned owner = ownerOf(collection.getOwner());
        owner.tables.add(collection.getCollectionTable().getExportIdentifier());
        if (collection instanceof IdentifierCollection withKeys) {
            owner.add(exports.of(withKeys));
        }
    }

    /** What extends an unmanaged entity has rows in the tables of that one, so it is unmanaged too. */
    private Owned ownerOf(PersistentClass entity) {
        for (PersistentClass type = entity; type != null; type = type.getSuperclass()) {
            // One without a class, such as a table of Envers, is always managed.
            if (type.getClassName() != null && entities.contains(type.getClassName())) {
                return unmanaged;
            }
        }
        return managed;
    }

    /** The names of tables and sequences. */
    record Owned(Set<String> tables, Set<String> sequences) {

        void add(Owned other) {
            tables.addAll(other.tables);
            sequences.addAll(other.sequences);
        }

        /** What managed entities use too stays this application's. */
        UnmanagedTables without(Owned shared) {
            for (String table : tables) {
                if (shared.tables.contains(table)) {
                    LOG.warnf("Table '%s' is mapped by a managed entity, too, so it is managed: it is created and dropped as "
                            + "the schema management says. Make that entity unmanaged, if the table is another service's.",
                            table);
                }
            }
            tables.removeAll(shared.tables);
            sequences.removeAll(shared.sequences);
            return new UnmanagedTables(Set.copyOf(tables), Set.copyOf(sequences));
        }
    }
}
