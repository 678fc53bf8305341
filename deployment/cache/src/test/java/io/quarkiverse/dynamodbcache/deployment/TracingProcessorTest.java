package io.quarkiverse.dynamodbcache.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.runtime.internal.config.DynamoDbCacheBuildTimeConfig;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.deployment.Capabilities;
import io.quarkus.deployment.Capability;
import io.smallrye.config.SmallRyeConfigBuilder;

/** When the caches are traced. */
class TracingProcessorTest {

    private static List<String> beans(Set<String> capabilities, String enabled) {
        DynamoDbCacheBuildTimeConfig config = new SmallRyeConfigBuilder().withMapping(DynamoDbCacheBuildTimeConfig.class)
                .withDefaultValue("quarkus.cache.dynamodb.tracing.enabled", enabled).build()
                .getConfigMapping(DynamoDbCacheBuildTimeConfig.class);
        List<AdditionalBeanBuildItem> beans = new ArrayList<>();
        new TracingProcessor().tracing(new Capabilities(capabilities), config, beans::add);
        return beans.stream().flatMap(bean -> bean.getBeanClasses().stream()).toList();
    }

    @Test
    void applicationWithOpenTelemetry_isTraced_unlessItIsSwitchedOff() {
        assertThat(beans(Set.of(Capability.OPENTELEMETRY_TRACER), "true")).hasSize(1);
        assertThat(beans(Set.of(Capability.OPENTELEMETRY_TRACER), "false")).isEmpty();
    }

    @Test
    void applicationWithoutIt_isNot() {
        assertThat(beans(Set.of(Capability.SMALLRYE_HEALTH), "true")).isEmpty();
    }
}
