package io.quarkiverse.dynamodbcache.deployment;

import java.util.List;
import java.util.Optional;

import io.quarkiverse.dynamodbcache.runtime.internal.config.DynamoDbCacheBuildTimeConfig;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.CacheMeters;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.MetricsRecorder;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.metrics.MetricsCapabilityBuildItem;
import io.quarkus.deployment.metrics.MetricsFactoryConsumerBuildItem;

/** Has the caches measured if the application has an extension that wants to know. */
class MetricsProcessor {

    /** Looked up at run time: where it is no bean, nothing is counted. */
    @BuildStep
    void meters(Optional<MetricsCapabilityBuildItem> metrics, DynamoDbCacheBuildTimeConfig config,
            BuildProducer<AdditionalBeanBuildItem> beans) {
        if (metrics.isPresent() && config.metricsEnabled()) {
            beans.produce(AdditionalBeanBuildItem.unremovableOf(CacheMeters.class));
        }
    }

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    void register(Optional<MetricsCapabilityBuildItem> metrics, DynamoDbCacheBuildTimeConfig config,
            DynamoDbCacheNamesBuildItem caches, MetricsRecorder recorder,
            BuildProducer<MetricsFactoryConsumerBuildItem> consumers) {
        if (metrics.isPresent() && config.metricsEnabled() && !caches.names().isEmpty()) {
            consumers.produce(new MetricsFactoryConsumerBuildItem(recorder.registering(List.copyOf(caches.names()))));
        }
    }
}
