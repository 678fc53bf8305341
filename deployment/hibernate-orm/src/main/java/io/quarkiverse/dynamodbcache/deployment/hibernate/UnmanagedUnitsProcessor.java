package io.quarkiverse.dynamodbcache.deployment.hibernate;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jboss.logging.Logger;

import io.quarkiverse.dynamodbcache.deployment.unmanaged.UnmanagedEntitiesBuildItem;
import io.quarkiverse.dynamodbcache.deployment.unmanaged.UnmanagedFlipBuildItem;
import io.quarkiverse.dynamodbcache.runtime.internal.hibernate.UnitFacts;
import io.quarkiverse.dynamodbcache.runtime.internal.hibernate.UnmanagedUnit;
import io.quarkiverse.dynamodbcache.runtime.internal.hibernate.UnmanagedUnitsRecorder;
import io.quarkiverse.dynamodbcache.runtime.internal.unmanaged.UnmanagedConfig;
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

    private static final Logger LOG = Logger.getLogger(UnmanagedUnitsProcessor.class);
    private static final String NAME = "Unmanaged entities";

    /** A unit of Hibernate ORM and one of Hibernate Reactive can share a name, by which Hibernate is told all that follows. */
    @BuildStep
    void findUnits(List<PersistenceUnitDescriptorBuildItem> descriptors, UnmanagedEntitiesBuildItem entities,
            UnmanagedFlipBuildItem flip, UnmanagedConfig config, BuildProducer<UnitFactsBuildItem> found) {
        Map<String, List<PersistenceUnitDescriptorBuildItem>> units = descriptors.stream().collect(groupingBy(
                PersistenceUnitDescriptorBuildItem::getPersistenceUnitName, TreeMap::new, toList()));
        units.forEach((name, unit) -> {
            Set<String> unmanaged = new TreeSet<>();
            unit.forEach(descriptor -> unmanaged.addAll(descriptor.getManagedClassNames()));
            unmanaged.retainAll(entities.jpaEntities());
            if (!unmanaged.isEmpty()) {
                Optional<String> obstacle = FlipObstacle.of(unit);
                if (flip.isFlipped() && obstacle.isPresent()) {
                    LOG.warnf("Persistence unit '%s' has unmanaged entities, whose tables tests do not create: %s. Tests "
                            + "find the tables that are there.", name, obstacle.get());
                }
                found.produce(new UnitFactsBuildItem(new UnitFacts(name, unmanaged, unit.get(0).getConfig().getDataSource(),
                        unit.stream().anyMatch(PersistenceUnitDescriptorBuildItem::isReactive),
                        flip.isFlipped() && obstacle.isEmpty(), config.validate(),
                        config.disposableUrls().orElse(List.of())), obstacle));
            }
        });
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
