package io.quarkiverse.dynamodbcache.runtime.internal.hibernate;

import java.util.Map;

import org.hibernate.boot.registry.StandardServiceInitiator;
import org.hibernate.boot.registry.selector.spi.StrategySelector;
import org.hibernate.service.spi.ServiceRegistryImplementor;
import org.hibernate.tool.schema.internal.SchemaManagementToolInitiator;
import org.hibernate.tool.schema.spi.SchemaManagementTool;

import io.quarkiverse.dynamodbcache.runtime.internal.unmanaged.UnmanagedConfig.Validation;

/** Puts the sparing tool in front of the one that the user, or else Hibernate, chooses. */
record SparingSchemaToolInitiator(UnmanagedTables unmanaged, ReferredTables referred, Validation validation)
        implements
            StandardServiceInitiator<SchemaManagementTool> {

    @Override
    public SchemaManagementTool initiateService(Map<String, Object> settings, ServiceRegistryImplementor registry) {
        SchemaManagementTool chosen = SchemaManagementToolInitiator.INSTANCE.initiateService(settings, registry);
        StrategySelector strategies = registry.requireService(StrategySelector.class);
        return SynchronizingSchemaTool.isPossible()
                ? new SynchronizingSchemaTool(chosen, strategies, unmanaged, referred, validation)
                : new SparingSchemaTool(chosen, strategies, unmanaged, referred, validation);
    }

    @Override
    public Class<SchemaManagementTool> getServiceInitiated() {
        return SchemaManagementTool.class;
    }
}
