package io.quarkiverse.dynamodbcache.runtime.internal.hibernate;

import java.util.Map;

import org.hibernate.boot.registry.selector.spi.StrategySelector;
import org.hibernate.tool.schema.spi.GeneratorSynchronizer;
import org.hibernate.tool.schema.spi.SchemaManagementTool;

import io.quarkiverse.dynamodbcache.runtime.internal.unmanaged.UnmanagedConfig.Validation;

/**
 * The sparing tool, where generators can be synchronized with tables, too.
 * <p>
 * Hibernate 7.1 cannot, and looks at all methods of a service: one with a type that is not there would be the end of it.
 */
final class SynchronizingSchemaTool extends SparingSchemaTool {

    SynchronizingSchemaTool(SchemaManagementTool tool, StrategySelector strategies, UnmanagedTables unmanaged,
            ReferredTables referred, Validation validation) {
        super(tool, strategies, unmanaged, referred, validation);
    }

    static boolean isPossible() {
        try {
            Class.forName("org.hibernate.tool.schema.spi.GeneratorSynchronizer", false,
                    SchemaManagementTool.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    @Override
    public GeneratorSynchronizer getSequenceSynchronizer(Map<String, Object> options) {
        return tool.getSequenceSynchronizer(sparing(options));
    }
}
