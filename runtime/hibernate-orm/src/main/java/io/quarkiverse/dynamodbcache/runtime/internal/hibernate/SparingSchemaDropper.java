package io.quarkiverse.dynamodbcache.runtime.internal.hibernate;

import java.util.Map;

import org.hibernate.boot.Metadata;
import org.hibernate.tool.schema.spi.ContributableMatcher;
import org.hibernate.tool.schema.spi.DelayedDropAction;
import org.hibernate.tool.schema.spi.ExceptionHandler;
import org.hibernate.tool.schema.spi.ExecutionOptions;
import org.hibernate.tool.schema.spi.SchemaDropper;
import org.hibernate.tool.schema.spi.SourceDescriptor;
import org.hibernate.tool.schema.spi.TargetDescriptor;

/**
 * Drops tables, but no schema and no catalog.
 * <p>
 * A database where another service has tables may have them in any schema: in one that holds tables of this application as
 * well, in the default one of which the mapping does not know the name, or in one of the same catalog.
 */
record SparingSchemaDropper(SchemaDropper dropper, ReferredTables referred) implements SchemaDropper {

    @Override
    public void doDrop(Metadata metadata, ExecutionOptions options, ContributableMatcher included, SourceDescriptor source,
            TargetDescriptor target) {
        referred.warn();
        dropper.doDrop(metadata, new TablesOnly(options), included, source, target);
    }

    @Override
    public DelayedDropAction buildDelayedAction(Metadata metadata, ExecutionOptions options, ContributableMatcher included,
            SourceDescriptor source) {
        referred.warn();
        return dropper.buildDelayedAction(metadata, new TablesOnly(options), included, source);
    }

    private record TablesOnly(ExecutionOptions options) implements ExecutionOptions {

        @Override
        public Map<String, Object> getConfigurationValues() {
            return options.getConfigurationValues();
        }

        @Override
        public boolean shouldManageNamespaces() {
            return false;
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return options.getExceptionHandler();
        }
    }
}
