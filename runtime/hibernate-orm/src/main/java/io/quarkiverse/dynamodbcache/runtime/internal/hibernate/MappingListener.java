package io.quarkiverse.dynamodbcache.runtime.internal.hibernate;

import java.util.function.BiConsumer;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.cfg.SchemaToolingSettings;
import org.hibernate.mapping.Table;
import org.hibernate.tool.schema.internal.DefaultSchemaFilterProvider;
import org.jboss.logging.Logger;

import io.quarkiverse.dynamodbcache.runtime.internal.unmanaged.UnmanagedConfig.Validation;
import io.quarkus.hibernate.orm.runtime.integration.HibernateOrmIntegrationStaticInitListener;

/** Finds the tables of other services as soon as the mapping of a persistence unit is known. */
record MappingListener(UnmanagedUnit unit) implements HibernateOrmIntegrationStaticInitListener {

    private static final Logger LOG = Logger.getLogger(MappingListener.class);

    @Override
    public void contributeBootProperties(BiConsumer<String, Object> properties) {
        // The mapping is not known yet.
    }

    @Override
    public void onMetadataInitialized(Metadata metadata, BootstrapContext context, BiConsumer<String, Object> properties) {
        unit.read(metadata);
        if (unit.facts().flipped()) {
            return;
        }
        metadata.getDatabase().getNamespaces().forEach(namespace -> namespace.getTables().forEach(this::leaveOutForeignKeys));
        ColumnTypes.of(unit.tables(), metadata).leaveOutOf(metadata.getDatabase());
        // For what does not ask the schema tool of the registry, such as Hibernate Reactive, which has its own.
        properties.accept(SchemaToolingSettings.HBM2DDL_FILTER_PROVIDER,
                new SparingFilters(DefaultSchemaFilterProvider.INSTANCE, unit.tables(), unit.referred(),
                        unit.facts().validation() == Validation.FAIL));
    }

    /** One to the table of another service would keep that service from deleting its own rows. */
    private void leaveOutForeignKeys(Table table) {
        if (unit.tables().contains(table)) {
            return;
        }
        table.getForeignKeyCollection().stream().filter(key -> unit.tables().contains(key.getReferencedTable()))
                .forEach(key -> {
                    key.disableCreation();
                    LOG.debugf("Foreign key %s from %s to %s is not created: another service owns that table",
                            key.getName(), table.getName(), key.getReferencedTable().getName());
                });
    }
}
