package io.quarkiverse.dynamodbcache.runtime.internal.config;

import java.util.Map;
import java.util.Optional;

import io.quarkus.runtime.annotations.ConfigDocMapKey;
import io.quarkus.runtime.annotations.ConfigDocSection;
import io.quarkus.runtime.annotations.ConfigGroup;
import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import io.smallrye.config.WithParentName;

/** What must be known when the application is built. */
@ConfigMapping(prefix = "quarkus.cache.dynamodb")
@ConfigRoot(phase = ConfigPhase.BUILD_AND_RUN_TIME_FIXED)
public interface DynamoDbCacheBuildTimeConfig {

    /**
     * The name of the DynamoDB client whose settings (`quarkus.dynamodb."client-name".*`) the caches use.
     * <p>
     * If it is not set, the settings of the default client (`quarkus.dynamodb.*`) hold. In both cases the caches have an SDK
     * client and connections of their own, so that they and the application's own calls do not wait for each other. A client
     * named here is tuned for the caches: give the application's own calls a client of another name.
     */
    Optional<String> clientName();

    /**
     * Whether the caches are measured, in an application that has an extension for metrics, such as Micrometer.
     * <p>
     * If so, DynamoDB is asked what each request costs, which is free of charge. An application without such an extension
     * measures nothing, whatever is set here.
     */
    @WithName("metrics.enabled")
    @WithDefault("true")
    boolean metricsEnabled();

    /**
     * Whether each operation of a cache is a span, in an application that has the OpenTelemetry extension.
     * <p>
     * If so, DynamoDB is asked what each request costs, which is free of charge, and each operation takes some microseconds
     * more, hits in a near cache included. An application without that extension traces nothing, whatever is set here.
     */
    @WithName("tracing.enabled")
    @WithDefault("true")
    boolean tracingEnabled();

    /**
     * Whether the readiness of an application that has the SmallRye Health extension says how the tables of its caches are.
     * <p>
     * If so, an instance is not ready while its table is missing, or not as it must be, unless that has been in order before:
     * then, and while DynamoDB cannot be reached, it only says so, as the application works without the cache.
     */
    @WithName("health.enabled")
    @WithDefault("true")
    boolean healthEnabled();

    /**
     * What is known of each cache.
     */
    @WithParentName
    @ConfigDocMapKey("cache-name")
    @ConfigDocSection
    Map<String, CacheBuildTimeConfig> caches();

    /** What must be known of one cache. */
    @ConfigGroup
    interface CacheBuildTimeConfig {

        /**
         * The type of the values of this cache, with its generics, such as `java.util.List<com.acme.Price>`.
         * <p>
         * If it is not set, the return types of the `@CacheResult` methods of the cache are the types of its values. A cache
         * that has no such method stores and returns simple types (see "Types and keys"), and others where the call names the
         * type.
         */
        Optional<String> valueType();
    }
}
