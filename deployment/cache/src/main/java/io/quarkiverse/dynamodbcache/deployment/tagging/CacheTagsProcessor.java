package io.quarkiverse.dynamodbcache.deployment.tagging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.inject.Singleton;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTransformation;
import org.jboss.jandex.AnnotationTransformation.TransformationContext;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.Type;

import io.quarkiverse.dynamodbcache.deployment.DynamoDbCacheNamesBuildItem;
import io.quarkiverse.dynamodbcache.runtime.internal.tagging.TaggedKeyGenerator;
import io.quarkiverse.dynamodbcache.runtime.internal.tagging.TaggedMethod;
import io.quarkiverse.dynamodbcache.runtime.internal.tagging.TaggedMethods;
import io.quarkiverse.dynamodbcache.runtime.internal.tagging.TaggedMethodsRecorder;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.arc.deployment.AnnotationsTransformerBuildItem;
import io.quarkus.arc.deployment.SyntheticBeanBuildItem;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem.ValidationErrorBuildItem;
import io.quarkus.cache.CacheKeyGenerator;
import io.quarkus.cache.deployment.CacheDeploymentConstants;
import io.quarkus.cache.runtime.UndefinedCacheKeyGenerator;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.recording.RecorderContext;

/** Lets methods with {@code @CacheTags} tell their tags along with their keys. */
class CacheTagsProcessor {

    @BuildStep
    AnnotationsTransformerBuildItem generatorOfTaggedKeys() {
        return new AnnotationsTransformerBuildItem(AnnotationTransformation.forMethods()
                .whenAnyMatch(TagsOfMethod.CACHE_TAGS)
                .transform(context -> context.annotations().stream().filter(CacheTagsProcessor::makesEntries).findFirst()
                        .ifPresent(result -> replaceKeyGenerator(result, context))));
    }

    private static boolean makesEntries(AnnotationInstance annotation) {
        return annotation.name().equals(CacheDeploymentConstants.CACHE_RESULT);
    }

    private static void replaceKeyGenerator(AnnotationInstance result, TransformationContext context) {
        List<AnnotationValue> values = new ArrayList<>(result.values());
        values.removeIf(value -> value.name().equals(TagsOfMethod.KEY_GENERATOR));
        values.add(AnnotationValue.createClassValue(TagsOfMethod.KEY_GENERATOR, Type.create(TaggedKeyGenerator.class)));
        context.remove(CacheTagsProcessor::makesEntries);
        context.add(AnnotationInstance.create(result.name(), result.target(), values));
    }

    /** By itself, because which caches there are is known only when the beans are. */
    @BuildStep
    void generator(CombinedIndexBuildItem application, BuildProducer<AdditionalBeanBuildItem> beans) {
        if (isUsedIn(application)) {
            beans.produce(AdditionalBeanBuildItem.unremovableOf(TaggedKeyGenerator.class));
        }
    }

    @BuildStep
    @Record(ExecutionTime.STATIC_INIT)
    void taggedMethods(DynamoDbCacheNamesBuildItem caches, CombinedIndexBuildItem application, RecorderContext classes,
            TaggedMethodsRecorder recorder, BuildProducer<SyntheticBeanBuildItem> beans,
            BuildProducer<ValidationErrorBuildItem> errors) {
        if (!isUsedIn(application)) {
            return;
        }
        Map<String, TaggedMethod> methods = new TreeMap<>();
        for (TagsOfMethod tags : TagsOfMethod.in(application.getIndex(), application.getComputingIndex(), caches.names(),
                mistake -> errors.produce(new ValidationErrorBuildItem(mistake)))) {
            methods.put(tags.signature(), new TaggedMethod(tags.cache(), keyGenerator(tags, classes),
                    new ArrayList<>(tags.keyPositions()), new ArrayList<>(tags.tags())));
        }
        beans.produce(SyntheticBeanBuildItem.configure(TaggedMethods.class).scope(Singleton.class)
                .runtimeValue(recorder.methods(methods)).done());
    }

    private static boolean isUsedIn(CombinedIndexBuildItem application) {
        return !application.getIndex().getAnnotations(TagsOfMethod.CACHE_TAGS).isEmpty();
    }

    @SuppressWarnings("unchecked") // What the annotation takes is one.
    private static Class<? extends CacheKeyGenerator> keyGenerator(TagsOfMethod tags, RecorderContext classes) {
        Type named = tags.keyGenerator();
        return named == null ? UndefinedCacheKeyGenerator.class
                : (Class<? extends CacheKeyGenerator>) classes.classProxy(named.name().toString());
    }
}
