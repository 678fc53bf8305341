package io.quarkiverse.dynamodbcache.deployment;

import java.util.List;

import org.jboss.jandex.DotName;

import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveClassBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveHierarchyBuildItem;

/** Keeps in a native image what Jackson needs of values, and what the key codec needs of records. */
class ReflectionProcessor {

    @BuildStep
    void values(ReadableTypesBuildItem types, BuildProducer<ReflectiveHierarchyBuildItem> hierarchies) {
        types.byCache().values().stream().flatMap(List::stream).distinct()
                .map(ReflectedTypes::classesOf).flatMap(List::stream).distinct()
                .map(type -> ReflectiveHierarchyBuildItem
                        .builder(org.jboss.jandex.Type.create(DotName.createSimple(type), org.jboss.jandex.Type.Kind.CLASS))
                        .source(FeatureProcessor.FEATURE).build())
                .forEach(hierarchies::produce);
    }

    @BuildStep
    ReflectiveClassBuildItem keys(KeyTypesBuildItem types) {
        return ReflectiveClassBuildItem.builder(types.types().toArray(Class<?>[]::new)).methods()
                .reason(FeatureProcessor.FEATURE).build();
    }
}
