package io.quarkiverse.dynamodbcache.deployment.devservices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

/** The Dev Services that need Docker are off where ours are on, in every profile, unless the user says otherwise. */
class ContainerDefaultTest {

    private static final String OURS = "quarkus.cache.dynamodb.devservices.enabled";
    private static final String CONTAINER = "quarkus.dynamodb.devservices.enabled";

    @ParameterizedTest
    @CsvSource({ "dev", "test", "prod" })
    void nothingSet_isOff(String profile) throws IOException {
        assertThat(container(profile, Map.of())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({ "dev", "test", "prod" })
    void oursOff_isOn(String profile) throws IOException {
        assertThat(container(profile, Map.of(OURS, "false"))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({ "true,true", "true,false", "false,true", "false,false" })
    void setByTheUser_stays(String ours, boolean container) throws IOException {
        assertThat(container("test", Map.of(OURS, ours, CONTAINER, String.valueOf(container)))).isEqualTo(container);
    }

    @ParameterizedTest
    @CsvSource({ "dev,false", "test,true", "prod,false" })
    void oursOffInOneProfile_isOnInThatProfile(String profile, boolean container) throws IOException {
        assertThat(container(profile, Map.of("%test." + OURS, "false"))).isEqualTo(container);
    }

    private static boolean container(String profile, Map<String, String> user) throws IOException {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withProfile(profile)
                .withSources(new PropertiesConfigSource(user, "application", 250))
                .withSources(new PropertiesConfigSource(CacheStoreException.class
                        .getResource("/META-INF/microprofile-config.properties"), 90))
                .build();
        return config.getValue(CONTAINER, Boolean.class);
    }
}
