package io.quarkiverse.dynamodbcache.deployment.hibernate;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.hibernate.resource.jdbc.spi.StatementInspector;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTransformation;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

import io.quarkiverse.dynamodbcache.deployment.testing.TestDataConfig;
import io.quarkiverse.dynamodbcache.deployment.testing.TestingPresent;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.arc.deployment.AnnotationsTransformerBuildItem;
import io.quarkus.deployment.Capabilities;
import io.quarkus.deployment.Capability;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.builditem.RunTimeConfigurationDefaultBuildItem;
import io.quarkus.hibernate.orm.PersistenceUnit;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.deployment.PersistenceUnitDescriptorBuildItem;

/** Puts what isolates SQL data into an application under test. */
class SqlTestingProcessor {

    private static final String SQL = TestingPresent.PACKAGE + "internal.sql.";
    private static final String HTTP = TestingPresent.PACKAGE + "internal.http.";

    @BuildStep(onlyIf = TestingPresent.class)
    AdditionalBeanBuildItem beans() {
        return additional(TestingPresent.PACKAGE + "Committed", SQL + "Units", SQL + "RolledBackRuns", SQL + "Auditor",
                SQL + "RollbackParticipant", SQL + "RequiredAttempt", SQL + "MandatoryAttempt", SQL + "WriteWatch",
                SQL + "TruncateParticipant", SQL + "DisposableUnits", SQL + "Baseline",
                SQL + "LeftAlone", HTTP + "HttpParticipant");
    }

    /** Reading all tables at every start would be wasted where nothing is put back. */
    @BuildStep(onlyIf = TestingPresent.class)
    void baselineAtStartUp(CombinedIndexBuildItem index, TestDataConfig config, BuildProducer<AdditionalBeanBuildItem> beans) {
        if (config.isolation() == TestDataConfig.Isolation.TRUNCATE || isTruncateUsed(index.getIndex())) {
            beans.produce(additional(SQL + "BaselineAtStartUp"));
        }
    }

    /** What is not emptied after a test must not be filled. */
    @BuildStep(onlyIf = TestingPresent.class)
    void leaveAlone(List<UnitFactsBuildItem> units, BuildProducer<RunTimeConfigurationDefaultBuildItem> properties) {
        String entities = units.stream().map(UnitFactsBuildItem::facts).filter(unit -> !unit.flipped())
                .flatMap(unit -> unit.entities().stream()).sorted().collect(Collectors.joining(","));
        if (!entities.isEmpty()) {
            properties.produce(new RunTimeConfigurationDefaultBuildItem("dynamodb-cache-testing.left-alone", entities));
        }
    }

    private static boolean isTruncateUsed(IndexView index) {
        return index.getAnnotations(TestingPresent.PACKAGE + "DataIsolation").stream()
                .anyMatch(isolation -> isolation.value().asEnum().equals("TRUNCATE"));
    }

    @BuildStep(onlyIf = TestingPresent.class)
    void requests(Capabilities capabilities, CombinedIndexBuildItem index, BuildProducer<AdditionalBeanBuildItem> beans,
            BuildProducer<AnnotationsTransformerBuildItem> annotations) {
        if (capabilities.isPresent(Capability.VERTX_HTTP)) {
            beans.produce(additional(HTTP + "JoinInterceptor", HTTP + "JoinsTest"));
            JaxRsResources resources = JaxRsResources.of(index.getIndex());
            annotations.produce(new AnnotationsTransformerBuildItem(AnnotationTransformation.forClasses()
                    .whenClass(resources::contains)
                    .transform(resource -> resource
                            .add(AnnotationInstance.builder(DotName.createSimple(HTTP + "JoinsTest")).build()))));
        }
    }

    /** Hibernate takes one inspector a persistence unit, and that of the user is not ours to replace. */
    @BuildStep(onlyIf = TestingPresent.class)
    AnnotationsTransformerBuildItem watchWrites(List<PersistenceUnitDescriptorBuildItem> units, CombinedIndexBuildItem index) {
        Set<String> inspected = inspectedByUser(index.getIndex());
        List<AnnotationInstance> watched = units.stream().map(PersistenceUnitDescriptorBuildItem::getPersistenceUnitName)
                .filter(unit -> !inspected.contains(unit))
                .map(unit -> AnnotationInstance.builder(PersistenceUnitExtension.class).value(unit).build())
                .toList();
        return new AnnotationsTransformerBuildItem(AnnotationTransformation.forClasses()
                .whenClass(type -> type.name().toString().equals(SQL + "WriteWatch"))
                .transform(writeWatch -> writeWatch.addAll(watched)));
    }

    private static Set<String> inspectedByUser(IndexView index) {
        return index.getAllKnownImplementations(StatementInspector.class).stream()
                .flatMap(inspector -> Stream.ofNullable(inspector.declaredAnnotation(PersistenceUnitExtension.class)))
                .map(AnnotationInstance::value)
                .map(unit -> unit == null ? PersistenceUnit.DEFAULT : unit.asString())
                .collect(Collectors.toSet());
    }

    private static AdditionalBeanBuildItem additional(String... classes) {
        return AdditionalBeanBuildItem.builder().addBeanClasses(classes).setUnremovable().build();
    }
}
