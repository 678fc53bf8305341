package io.quarkiverse.dynamodbcache.deployment.tagging;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

import jakarta.inject.Singleton;

import org.jboss.jandex.MethodInfo;

import io.quarkiverse.dynamodbcache.deployment.DynamoDbCacheNamesBuildItem;
import io.quarkiverse.dynamodbcache.runtime.internal.tagging.CacheInvalidateTagsInterceptor;
import io.quarkiverse.dynamodbcache.runtime.internal.tagging.TagInvalidation;
import io.quarkiverse.dynamodbcache.runtime.internal.tagging.TagInvalidations;
import io.quarkiverse.dynamodbcache.runtime.internal.tagging.TaggedMethodsRecorder;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.arc.deployment.SyntheticBeanBuildItem;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem.ValidationErrorBuildItem;
import io.quarkus.cache.deployment.CacheDeploymentConstants;
import io.quarkus.cache.deployment.spi.AdditionalCacheNameBuildItem;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;

/** Lets methods with {@code @CacheInvalidateTags} invalidate tags. */
class CacheInvalidateTagsProcessor {

    /** A cache may have no other annotation. */
    @BuildStep
    List<AdditionalCacheNameBuildItem> cacheNames(CombinedIndexBuildItem application) {
        return Invalidation.onMethods(application.getIndex()).map(Invalidation::cache).distinct()
                .map(AdditionalCacheNameBuildItem::new).toList();
    }

    @BuildStep
    void interceptor(CombinedIndexBuildItem application, BuildProducer<AdditionalBeanBuildItem> beans) {
        if (Invalidation.onMethods(application.getIndex()).findAny().isPresent()) {
            beans.produce(new AdditionalBeanBuildItem(CacheInvalidateTagsInterceptor.class));
        }
    }

    @BuildStep
    @Record(ExecutionTime.STATIC_INIT)
    void invalidations(DynamoDbCacheNamesBuildItem caches, CombinedIndexBuildItem application, TaggedMethodsRecorder recorder,
            BuildProducer<SyntheticBeanBuildItem> beans, BuildProducer<ValidationErrorBuildItem> errors) {
        Consumer<InvalidCacheTagsException> mistakes = mistake -> errors.produce(new ValidationErrorBuildItem(mistake));
        Map<String, List<TagInvalidation>> bySignature = new TreeMap<>();
        Invalidation.onClasses(application.getIndex()).map(InvalidCacheTagsException::onClass).forEach(mistakes);
        Invalidation.onMethods(application.getIndex()).forEach(invalidation -> {
            MethodInfo method = invalidation.method();
            String where = TagText.nameOf(invalidation.annotation(), method);
            if (!caches.names().contains(invalidation.cache())) {
                mistakes.accept(InvalidCacheTagsException.ofOtherCache(where, invalidation.cache()));
            }
            if (method.declaringClass().hasDeclaredAnnotation(CacheDeploymentConstants.REGISTER_REST_CLIENT)) {
                mistakes.accept(InvalidCacheTagsException.onRestClient(where));
            }
            List<String> tags = TagText.allWithPositions(invalidation.annotation(), method, application.getComputingIndex(),
                    mistakes);
            bySignature.computeIfAbsent(TagsOfMethod.signatureOf(method), signature -> new ArrayList<>())
                    .add(new TagInvalidation(invalidation.cache(), tags));
        });
        if (!bySignature.isEmpty()) {
            beans.produce(SyntheticBeanBuildItem.configure(TagInvalidations.class).scope(Singleton.class)
                    .runtimeValue(recorder.invalidations(bySignature)).done());
        }
    }
}
