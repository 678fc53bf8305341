package io.quarkiverse.dynamodbcache.deployment.hibernate;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jboss.logging.Logger;

import io.quarkiverse.dynamodbcache.deployment.unmanaged.UnmanagedEntitiesBuildItem;
import io.quarkiverse.dynamodbcache.runtime.internal.unmanaged.UnmanagedConfig;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.builditem.GeneratedFileSystemResourceBuildItem;
import io.quarkus.hibernate.orm.deployment.PersistenceUnitDescriptorBuildItem;

/** Tells, when an application is built, what it leaves alone: in one line of the log, and in a file beside the artefact. */
class UnmanagedReportProcessor {

    private static final Logger LOG = Logger.getLogger(UnmanagedReportProcessor.class);

    /** The file is written where an artefact is built, and in development: not by tests, which do otherwise. */
    @BuildStep
    void report(List<UnitFactsBuildItem> units, List<PersistenceUnitDescriptorBuildItem> descriptors,
            UnmanagedEntitiesBuildItem entities, CombinedIndexBuildItem index, UnmanagedConfig config,
            BuildProducer<GeneratedFileSystemResourceBuildItem> files) {
        AssociationsToUnmanaged associations = new AssociationsToUnmanaged(index.getIndex(), entities.jpaEntities());
        List<UnmanagedReport> reports = new ArrayList<>();
        for (UnitFactsBuildItem unit : units) {
            Set<String> managedClasses = new TreeSet<>();
            descriptors.stream().filter(descriptor -> descriptor.getPersistenceUnitName().equals(unit.facts().name()))
                    .forEach(descriptor -> managedClasses.addAll(descriptor.getManagedClassNames()));
            reports.add(new UnmanagedReport(unit.facts(), associations.from(managedClasses), config.flip(), unit.obstacle()));
        }
        if (reports.isEmpty()) {
            return;
        }
        reports.stream().filter(report -> !report.unit().flipped()).forEach(report -> LOG.info(report.summary()));
        files.produce(new GeneratedFileSystemResourceBuildItem("unmanaged-entities/hibernate-orm.txt",
                reports.stream().map(UnmanagedReport::text).collect(joining()).getBytes(StandardCharsets.UTF_8)));
    }
}
