package io.quarkiverse.dynamodbcache.runtime.internal.hibernate;

import java.util.HashSet;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.model.relational.ExportableProducer;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.model.relational.internal.SqlStringGenerationContextImpl;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.generator.Generator;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.GeneratorSettings;
import org.hibernate.mapping.IdentifierCollection;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.RootClass;
import org.hibernate.mapping.SimpleValue;
import org.hibernate.mapping.Value;
import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.hibernate.OwnershipReader.Owned;

/**
 * Tells which sequences, and tables in their place, the keys of an entity are taken from.
 * <p>
 * A generator does not say so by a method. But it registers what it needs with the database it is given, so it is given an
 * empty one.
 */
final class GeneratorExports {

    private final Database database;
    private final MetadataImplementor metadata;

    GeneratorExports(Metadata metadata) {
        this.metadata = (MetadataImplementor) metadata;
        this.database = metadata.getDatabase();
    }

    Owned of(RootClass entity) {
        Owned exported = new Owned(new HashSet<>(), new HashSet<>());
        addExports(entity.getIdentifier(), entity, entity.getIdentifierProperty(), exported);
        return exported;
    }

    Owned of(IdentifierCollection collection) {
        Owned exported = new Owned(new HashSet<>(), new HashSet<>());
        addExports(collection.getIdentifier(), null, null, exported);
        return exported;
    }

    private void addExports(Value key, @Nullable RootClass entity, @Nullable Property property, Owned exported) {
        if (key instanceof Component parts) {
            parts.getProperties().forEach(part -> addExports(part.getValue(), entity, part, exported));
        } else if (key instanceof SimpleValue value && value.getCustomIdGeneratorCreator() != null) {
            Generator generator = value.createGenerator(database.getDialect(), entity, property, new Defaults(database));
            if (generator instanceof ExportableProducer producer) {
                addExports(producer, exported);
            }
        }
    }

    private void addExports(ExportableProducer producer, Owned exported) {
        Database empty = new Database(metadata.getMetadataBuildingOptions(), database.getJdbcEnvironment());
        producer.registerExportables(empty);
        for (Namespace namespace : empty.getNamespaces()) {
            namespace.getTables().forEach(table -> exported.tables().add(table.getExportIdentifier()));
            namespace.getSequences().forEach(sequence -> exported.sequences().add(sequence.getExportIdentifier()));
        }
    }

    /** None: the configured ones are filled in when statements are written. */
    private record Defaults(Database database) implements GeneratorSettings {

        @Override
        public @Nullable String getDefaultCatalog() {
            return null;
        }

        @Override
        public @Nullable String getDefaultSchema() {
            return null;
        }

        @Override
        public SqlStringGenerationContext getSqlStringGenerationContext() {
            return SqlStringGenerationContextImpl.fromExplicit(database.getJdbcEnvironment(), database, null, null);
        }
    }
}
