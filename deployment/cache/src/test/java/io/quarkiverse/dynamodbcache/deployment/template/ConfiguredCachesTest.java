package io.quarkiverse.dynamodbcache.deployment.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.dynamodbcache.runtime.internal.config.CacheSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.TableCreation;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

class ConfiguredCachesTest {

    private static final String TABLE = "quarkus.cache.dynamodb.table.name";

    private static CacheSettings settings(Map<String, String> first, Map<String, String> second) {
        // Of the same ordinal, as the application.properties of two modules are.
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder().addDefaultInterceptors().withProfile("prod")
                .withSources(new PropertiesConfigSource(first, "first", 250),
                        new PropertiesConfigSource(second, "second", 250));
        return ConfiguredCaches.of(builder.build(), Optional.of("shop")).settings(List.of("prices")).get(0);
    }

    @Test
    void settings_areThoseOfProduction() {
        CacheSettings settings = settings(
                Map.of(TABLE, "mine", "%prod." + TABLE, "of-production", "%test." + TABLE, "of-tests"), Map.of());

        assertThat(settings.table().name()).isEqualTo("of-production");
        assertThat(settings.table().create()).isEqualTo(TableCreation.NEVER);
    }

    @Test
    void sourceThatGoesBeforeAnother_doesSoHereToo() {
        assertThat(settings(Map.of(TABLE, "first"), Map.of(TABLE, "second")).table().name()).isEqualTo("first");
    }

    /** Nor is it told: what stands beside the expression may be a part of the key. */
    @ParameterizedTest
    @ValueSource(strings = { "key", "key[0]", "hash-key", "credentials-provider" })
    void encryptionThatOnlyTheStartKnows_isNoMatterOfTheTable(String setting) {
        Map<String, String> encryption = Map.of("quarkus.cache.dynamodb.encryption." + setting, "c2Vj${rest.of.the.key}",
                "quarkus.cache.dynamodb.\"prices\".encryption." + setting, "c2Vj${rest.of.the.key}",
                "quarkus.cache.dynamodb.encryption.enabled", "true", TABLE, "mine");

        assertThat(settings(encryption, Map.of()).table().name()).isEqualTo("mine");
    }

    @Test
    void expressions_areExpanded() {
        assertThat(settings(Map.of(TABLE, "${stage}-cache"), Map.of("stage", "live")).table().name()).isEqualTo("live-cache");
    }
}
