package io.quarkiverse.dynamodbcache.deployment;

import io.quarkiverse.dynamodbcache.runtime.internal.config.DynamoDbCacheBuildTimeConfig;
import io.quarkiverse.dynamodbcache.runtime.internal.health.CheckedTables;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.deployment.Capabilities;
import io.quarkus.deployment.Capability;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.smallrye.health.deployment.spi.HealthBuildItem;

/** Has the tables checked if the application has an extension that asks for its health. */
class HealthProcessor {

    /** By its name: the build does not have the classes that it needs. */
    private static final String CHECK = "io.quarkiverse.dynamodbcache.runtime.internal.health.CachesHealthCheck";

    @BuildStep
    void check(Capabilities capabilities, DynamoDbCacheBuildTimeConfig config, BuildProducer<HealthBuildItem> checks,
            BuildProducer<AdditionalBeanBuildItem> beans) {
        if (!capabilities.isPresent(Capability.SMALLRYE_HEALTH)) {
            return;
        }
        checks.produce(new HealthBuildItem(CHECK, config.healthEnabled()));
        if (config.healthEnabled()) {
            beans.produce(AdditionalBeanBuildItem.unremovableOf(CheckedTables.class));
        }
    }
}
