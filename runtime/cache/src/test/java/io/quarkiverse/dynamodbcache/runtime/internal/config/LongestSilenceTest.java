package io.quarkiverse.dynamodbcache.runtime.internal.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

class LongestSilenceTest {

    private static Duration longestSilence(Map<String, String> properties) {
        DynamoDbCacheConfig config = new SmallRyeConfigBuilder().withMapping(DynamoDbCacheConfig.class)
                .withConverter(MemorySize.class, 100, new MemorySizeConverter())
                .withSources(new PropertiesConfigSource(properties, "test", 100)).build()
                .getConfigMapping(DynamoDbCacheConfig.class);
        return LongestSilence.of(config, LaunchDefaults.of(LaunchMode.NORMAL));
    }

    @Test
    void connection_mayBeSilentAsLongAsDynamoDbMayTake() {
        assertThat(longestSilence(Map.of())).hasSeconds(5);
    }

    @Test
    void connection_mayBeSilentAsLongAsAnyCacheWaits() {
        assertThat(longestSilence(Map.of("quarkus.cache.dynamodb.api-call-timeout", "PT7S",
                "quarkus.cache.dynamodb.\"slow\".api-call-timeout", "PT20.5S"))).hasSeconds(21);
    }
}
