package io.quarkiverse.dynamodbcache.deployment.hibernate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import io.quarkiverse.dynamodbcache.deployment.unmanaged.UnmanagedEntitiesBuildItem;
import io.quarkiverse.dynamodbcache.deployment.unmanaged.UnmanagedFlipBuildItem;
import io.quarkiverse.dynamodbcache.runtime.internal.hibernate.UnitFacts;
import io.quarkiverse.dynamodbcache.runtime.internal.hibernate.UnmanagedUnit;
import io.quarkiverse.dynamodbcache.runtime.internal.hibernate.UnmanagedUnitsRecorder;
import io.quarkiverse.dynamodbcache.runtime.internal.unmanaged.UnmanagedConfig;
import io.quarkus.datasource.deployment.spi.DevServicesDatasourceResultBuildItem;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.hibernate.orm.deployment.PersistenceUnitDescriptorBuildItem;
import io.quarkus.hibernate.orm.deployment.integration.HibernateOrmIntegrationRuntimeConfiguredBuildItem;
import io.quarkus.hibernate.orm.deployment.integration.HibernateOrmIntegrationStaticConfiguredBuildItem;
import io.quarkus.runtime.RuntimeValue;

/** Tells each persistence unit with unmanaged entities which those are. */
class UnmanagedUnitsProcessor {

    private static final String NAME = "Unmanaged entities";

    @BuildStep
    void findUnits(List<PersistenceUnitDescriptorBuildItem> units, UnmanagedEntitiesBuildItem entities,
            UnmanagedFlipBuildItem flip, UnmanagedConfig config, Optional<DevServicesDatasourceResultBuildItem> devServices,
            BuildProducer<UnitFactsBuildItem> found) {
        for (PersistenceUnitDescriptorBuildItem unit : units) {
            Set<String> unmanaged = new TreeSet<>(entities.jpaEntities());
            unmanaged.retainAll(unit.getManagedClassNames());
            if (!unmanaged.isEmpty()) {
                Optional<String> dataSource = unit.getConfig().getDataSource();
                boolean startedByDevServices = dataSource.isPresent()
                        && DevServicesDatasourceResultBuildItem.resolve(devServices, dataSource.get()) != null;
                // Without a data source the guard cannot know the URL, and Hibernate Reactive has a schema tool of its own.
                boolean flipped = flip.isFlipped() && dataSource.isPresent() && !unit.isReactive();
                found.produce(new UnitFactsBuildItem(new UnitFacts(unit.getPersistenceUnitName(), unmanaged, dataSource,
                        startedByDevServices, flipped, config.validate(), config.disposableUrls().orElse(List.of()))));
            }
        }
    }

    @BuildStep
    @Record(ExecutionTime.STATIC_INIT)
    void readMappings(UnmanagedUnitsRecorder recorder, List<UnitFactsBuildItem> units,
            BuildProducer<UnmanagedUnitBuildItem> unmanagedUnits,
            BuildProducer<HibernateOrmIntegrationStaticConfiguredBuildItem> integrations) {
        for (UnitFactsBuildItem found : units) {
            String name = found.facts().name();
            RuntimeValue<UnmanagedUnit> unit = recorder.unit(found.facts());
            unmanagedUnits.produce(new UnmanagedUnitBuildItem(name, unit));
            integrations.produce(new HibernateOrmIntegrationStaticConfiguredBuildItem(NAME, name)
                    .setInitListener(recorder.mappingListener(unit)));
        }
    }

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    void start(UnmanagedUnitsRecorder recorder, List<UnmanagedUnitBuildItem> units,
            BuildProducer<HibernateOrmIntegrationRuntimeConfiguredBuildItem> integrations) {
        for (UnmanagedUnitBuildItem unit : units) {
            integrations.produce(new HibernateOrmIntegrationRuntimeConfiguredBuildItem(NAME, unit.name())
                    .setInitListener(recorder.startListener(unit.unit())));
        }
    }
}
