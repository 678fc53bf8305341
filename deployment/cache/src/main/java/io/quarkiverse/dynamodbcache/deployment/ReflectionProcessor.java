package io.quarkiverse.dynamodbcache.deployment;

import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;

import org.jboss.jandex.DotName;

import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveClassBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveHierarchyBuildItem;

/** Keeps in a native image what Jackson needs of values, and what the key codec needs of records. */
class ReflectionProcessor {

    @BuildStep
    void values(ReadableTypesBuildItem types, CombinedIndexBuildItem application,
            BuildProducer<ReflectiveHierarchyBuildItem> hierarchies, BuildProducer<ReflectiveClassBuildItem> classes) {
        List<Type> values = types.byCache().values().stream().flatMap(List::stream).toList();
        ReflectedTypes reflected = ReflectedTypes.of(values, application.getIndex());
        reflected.classes().forEach(type -> hierarchies.produce(ReflectiveHierarchyBuildItem
                .builder(org.jboss.jandex.Type.create(DotName.createSimple(type), org.jboss.jandex.Type.Kind.CLASS))
                .source(FeatureProcessor.FEATURE).build()));
        classes.produce(arrays(reflected));
    }

    @BuildStep
    void keys(KeyTypesBuildItem types, CombinedIndexBuildItem application,
            BuildProducer<ReflectiveClassBuildItem> classes) {
        Collection<Class<?>> keys = types.types();
        classes.produce(ReflectiveClassBuildItem.builder(keys.toArray(Class<?>[]::new)).methods()
                .reason(FeatureProcessor.FEATURE).build());
        classes.produce(arrays(ReflectedTypes.of(keys, application.getIndex())));
    }

    private static ReflectiveClassBuildItem arrays(ReflectedTypes types) {
        return ReflectiveClassBuildItem.builder(types.arrays().toArray(String[]::new)).constructors(false)
                .reason(FeatureProcessor.FEATURE).build();
    }
}
