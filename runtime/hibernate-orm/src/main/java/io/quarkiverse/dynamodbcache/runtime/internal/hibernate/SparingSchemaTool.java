package io.quarkiverse.dynamodbcache.runtime.internal.hibernate;

import java.util.HashMap;
import java.util.Map;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.registry.selector.spi.StrategySelector;
import org.hibernate.cfg.SchemaToolingSettings;
import org.hibernate.service.spi.ServiceRegistryAwareService;
import org.hibernate.service.spi.ServiceRegistryImplementor;
import org.hibernate.tool.schema.internal.DefaultSchemaFilterProvider;
import org.hibernate.tool.schema.internal.exec.JdbcContext;
import org.hibernate.tool.schema.spi.ContributableMatcher;
import org.hibernate.tool.schema.spi.ExecutionOptions;
import org.hibernate.tool.schema.spi.ExtractionTool;
import org.hibernate.tool.schema.spi.GenerationTarget;
import org.hibernate.tool.schema.spi.SchemaCreator;
import org.hibernate.tool.schema.spi.SchemaDropper;
import org.hibernate.tool.schema.spi.SchemaFilterProvider;
import org.hibernate.tool.schema.spi.SchemaManagementException;
import org.hibernate.tool.schema.spi.SchemaManagementTool;
import org.hibernate.tool.schema.spi.SchemaMigrator;
import org.hibernate.tool.schema.spi.SchemaPopulator;
import org.hibernate.tool.schema.spi.SchemaTruncator;
import org.hibernate.tool.schema.spi.SchemaValidator;
import org.hibernate.tool.schema.spi.TargetDescriptor;
import org.jboss.logging.Logger;

import io.quarkiverse.dynamodbcache.runtime.internal.unmanaged.UnmanagedConfig.Validation;

/**
 * The tool through which all of Hibernate changes schemas, except that it leaves the tables of other services alone.
 * <p>
 * A filter in the settings would not do by itself: the user can set another one, {@code SchemaManager.truncateTable()} does,
 * and the migrator asks none for sequences.
 */
class SparingSchemaTool implements SchemaManagementTool, ServiceRegistryAwareService {

    private static final Logger LOG = Logger.getLogger(SparingSchemaTool.class);

    final SchemaManagementTool tool;
    private final StrategySelector strategies;
    private final UnmanagedTables unmanaged;
    private final ReferredTables referred;
    private final Validation validation;

    SparingSchemaTool(SchemaManagementTool tool, StrategySelector strategies, UnmanagedTables unmanaged,
            ReferredTables referred, Validation validation) {
        this.tool = tool;
        this.strategies = strategies;
        this.unmanaged = unmanaged;
        this.referred = referred;
        this.validation = validation;
    }

    @Override
    public void injectServices(ServiceRegistryImplementor registry) {
        if (tool instanceof ServiceRegistryAwareService aware) {
            aware.injectServices(registry);
        }
    }

    @Override
    public SchemaCreator getSchemaCreator(Map<String, Object> options) {
        return tool.getSchemaCreator(sparing(options));
    }

    @Override
    public SchemaDropper getSchemaDropper(Map<String, Object> options) {
        return new SparingSchemaDropper(tool.getSchemaDropper(sparing(options)), referred);
    }

    @Override
    public SchemaTruncator getSchemaTruncator(Map<String, Object> options) {
        return tool.getSchemaTruncator(sparing(options));
    }

    @Override
    public SchemaMigrator getSchemaMigrator(Map<String, Object> options) {
        SchemaMigrator migrator = tool.getSchemaMigrator(sparing(options));
        return (Metadata metadata, ExecutionOptions execution, ContributableMatcher included,
                TargetDescriptor target) -> migrator.doMigration(metadata, execution,
                        object -> included.matches(object) && !unmanaged.contains(object), target);
    }

    @Override
    public SchemaValidator getSchemaValidator(Map<String, Object> options) {
        SchemaValidator validator = tool.getSchemaValidator(sparing(options));
        if (validation != Validation.WARN) {
            return validator;
        }
        SchemaValidator ofUnmanaged = tool.getSchemaValidator(with(new InverseFilter(unmanaged), options));
        return (metadata, execution, included) -> {
            validator.doValidation(metadata, execution, included);
            try {
                ofUnmanaged.doValidation(metadata, execution, included);
            } catch (SchemaManagementException e) {
                LOG.warnf("A table of another service is not as its entity says: %s. The application starts all the same, as "
                        + "quarkus.unmanaged.validate=warn says.", e.getMessage());
            }
        };
    }

    final Map<String, Object> sparing(Map<String, Object> options) {
        SchemaFilterProvider asked = strategies.resolveDefaultableStrategy(SchemaFilterProvider.class,
                options.get(SchemaToolingSettings.HBM2DDL_FILTER_PROVIDER), DefaultSchemaFilterProvider.INSTANCE);
        return with(new SparingFilters(asked, unmanaged, referred, validation == Validation.FAIL), options);
    }

    private static Map<String, Object> with(SchemaFilterProvider filters, Map<String, Object> options) {
        Map<String, Object> filtered = new HashMap<>(options);
        filtered.put(SchemaToolingSettings.HBM2DDL_FILTER_PROVIDER, filters);
        return filtered;
    }

    @Override
    public SchemaPopulator getSchemaPopulator(Map<String, Object> options) {
        return tool.getSchemaPopulator(options);
    }

    @Override
    public void setCustomDatabaseGenerationTarget(GenerationTarget target) {
        tool.setCustomDatabaseGenerationTarget(target);
    }

    @Override
    public ExtractionTool getExtractionTool() {
        return tool.getExtractionTool();
    }

    @Override
    public GenerationTarget[] buildGenerationTargets(TargetDescriptor target, JdbcContext context,
            Map<String, Object> options, boolean needsAutoCommit) {
        return tool.buildGenerationTargets(target, context, options, needsAutoCommit);
    }
}
