package io.quarkiverse.dynamodbcache.deployment;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkiverse.dynamodbcache.runtime.internal.wiring.DynamoDbCacheProducer;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem;
import io.quarkus.arc.deployment.ValidationPhaseBuildItem.ValidationErrorBuildItem;
import io.quarkus.arc.processor.InjectionPointInfo;
import io.quarkus.cache.deployment.CacheDeploymentConstants;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;

/** Makes {@code @CacheName("…") DynamoDbCache} an injection point, for caches that are one. */
class InjectionProcessor {

    private static final DotName DYNAMODB_CACHE = DotName.createSimple(DynamoDbCache.class);

    @BuildStep
    AdditionalBeanBuildItem producer() {
        return AdditionalBeanBuildItem.builder().addBeanClass(DynamoDbCacheProducer.class).build();
    }

    @BuildStep
    void validate(ValidationPhaseBuildItem validation, DynamoDbCacheNamesBuildItem caches,
            BuildProducer<ValidationErrorBuildItem> errors) {
        for (InjectionPointInfo injection : validation.getContext().getInjectionPoints()) {
            AnnotationInstance name = injection.getRequiredQualifier(CacheDeploymentConstants.CACHE_NAME);
            if (name != null && injection.getRequiredType().name().equals(DYNAMODB_CACHE)
                    && !caches.names().contains(name.value().asString())) {
                errors.produce(new ValidationErrorBuildItem(
                        new NotADynamoDbCacheException(name.value().asString(), injection.getTargetInfo())));
            }
        }
    }
}
