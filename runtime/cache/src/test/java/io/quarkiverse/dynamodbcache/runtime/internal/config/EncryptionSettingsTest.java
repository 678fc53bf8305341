package io.quarkiverse.dynamodbcache.runtime.internal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** Which caches are encrypted, and where their keys are said to be. */
class EncryptionSettingsTest {

    private static CacheSettings settings(String cache, Map<String, String> properties) {
        DynamoDbCacheConfig config = new SmallRyeConfigBuilder().withMapping(DynamoDbCacheConfig.class)
                .withConverter(MemorySize.class, 100, new MemorySizeConverter())
                .withSources(new PropertiesConfigSource(properties, "test", 100)).build()
                .getConfigMapping(DynamoDbCacheConfig.class);
        return CacheSettings.of(cache, config, LaunchDefaults.of(LaunchMode.NORMAL),
                new RunningApplication(Optional.of("shop"), List.of("prod")));
    }

    @Test
    void nothingIsEncrypted_unlessThatIsSet() {
        assertThat(settings("books", Map.of("quarkus.cache.dynamodb.encryption.key", "secret")).storage().encryption())
                .isEmpty();
    }

    @Test
    void ownSourceOfKeys_goesBeforeThatOfAll() {
        Map<String, String> properties = Map.of("quarkus.cache.dynamodb.encryption.enabled", "true",
                "quarkus.cache.dynamodb.encryption.credentials-provider", "keys",
                "quarkus.cache.dynamodb.encryption.credentials-provider-name", "vault",
                "quarkus.cache.dynamodb.\"films\".encryption.key", "secret1,secret2",
                "quarkus.cache.dynamodb.\"films\".encryption.hash-keys", "true",
                "quarkus.cache.dynamodb.\"films\".encryption.hash-key", "secret3",
                "quarkus.cache.dynamodb.\"plain\".encryption.enabled", "false");

        assertThat(settings("books", properties).storage().encryption())
                .contains(
                        new EncryptionSettings(List.of(), Optional.of("keys"), Optional.of("vault"), false, Optional.empty()));
        assertThat(settings("films", properties).storage().encryption())
                .contains(new EncryptionSettings(List.of("secret1", "secret2"),
                        Optional.empty(), Optional.empty(), true, Optional.of("secret3")));
        assertThat(settings("plain", properties).storage().encryption()).isEmpty();
        assertThat(settings("films", properties).toString()).doesNotContain("secret");
    }

    @Test
    void twoSourcesOfKeys_areRefused() {
        assertThatThrownBy(() -> settings("books", Map.of("quarkus.cache.dynamodb.encryption.enabled", "true",
                "quarkus.cache.dynamodb.encryption.key", "secret", "quarkus.cache.dynamodb.encryption.credentials-provider",
                "a")))
                .isInstanceOf(InvalidCacheSettingException.class).hasMessageContaining("Keep one of them")
                .hasMessageNotContaining("secret");
    }
}
