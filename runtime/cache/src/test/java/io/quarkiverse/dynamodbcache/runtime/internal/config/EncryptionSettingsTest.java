package io.quarkiverse.dynamodbcache.runtime.internal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        assertThat(settings("books", Map.of()).storage().encryption()).isEmpty();
        assertThat(settings("books", Map.of("quarkus.cache.dynamodb.encryption.enabled", "false",
                "quarkus.cache.dynamodb.encryption.key", "secret")).storage().encryption()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({ "key,secret", "credentials-provider,keys", "hash-keys,true", "hash-key,secret" })
    void forgottenSwitch_isTold(String property, String value) {
        for (String place : List.of("", "\"books\".")) {
            assertThatThrownBy(() -> settings("books",
                    Map.of("quarkus.cache.dynamodb." + place + "encryption." + property, value)))
                    .isInstanceOf(InvalidCacheSettingException.class).hasMessageStartingWith("Cache 'books'")
                    .hasMessageContaining("encryption.enabled is not set. Set it to true").hasMessageNotContaining("secret");
        }
    }

    @Test
    void nameOfTheProvider_isMergedByItself() {
        Map<String, String> properties = Map.of("quarkus.cache.dynamodb.encryption.enabled", "true",
                "quarkus.cache.dynamodb.encryption.credentials-provider", "keys",
                "quarkus.cache.dynamodb.encryption.credentials-provider-name", "vault",
                "quarkus.cache.dynamodb.\"books\".encryption.credentials-provider", "own",
                "quarkus.cache.dynamodb.\"films\".encryption.credentials-provider-name", "other");

        assertThat(settings("books", properties).storage().encryption()).contains(
                new EncryptionSettings(List.of(), Optional.of("own"), Optional.of("vault"), false, Optional.empty()));
        assertThat(settings("films", properties).storage().encryption()).contains(
                new EncryptionSettings(List.of(), Optional.of("keys"), Optional.of("other"), false, Optional.empty()));
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
