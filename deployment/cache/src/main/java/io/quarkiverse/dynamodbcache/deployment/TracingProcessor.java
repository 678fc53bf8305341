package io.quarkiverse.dynamodbcache.deployment;

import io.quarkiverse.dynamodbcache.runtime.internal.config.DynamoDbCacheBuildTimeConfig;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.deployment.Capabilities;
import io.quarkus.deployment.Capability;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;

/** Has the operations of caches traced if the application has OpenTelemetry, and does not leave its traces out. */
class TracingProcessor {

    /** By its name: the build does not have the classes that it needs. */
    private static final String TRACING = "io.quarkiverse.dynamodbcache.runtime.internal.tracing.OpenTelemetryTracing";

    /** Looked up at run time: where it is no bean, nothing is traced. */
    @BuildStep
    void tracing(Capabilities capabilities, DynamoDbCacheBuildTimeConfig config,
            BuildProducer<AdditionalBeanBuildItem> beans) {
        if (capabilities.isPresent(Capability.OPENTELEMETRY_TRACER) && config.tracingEnabled()) {
            beans.produce(AdditionalBeanBuildItem.unremovableOf(TRACING));
        }
    }
}
