package io.quarkiverse.dynamodbcache.runtime.internal.config;

import java.util.List;
import java.util.Optional;

import io.quarkiverse.dynamodbcache.runtime.internal.config.DynamoDbCacheConfig.OneCacheConfig;

/**
 * How the values of a cache are encrypted, and its keys hidden.
 *
 * @param keys data keys in Base64, the current one first; empty if they come from elsewhere
 * @param credentials what a credentials provider is asked for
 * @param credentialsBean the name of that provider
 * @param hashKey in Base64
 */
public record EncryptionSettings(List<String> keys, Optional<String> credentials, Optional<String> credentialsBean,
        boolean hashKeys, Optional<String> hashKey) {

    /** @return empty if nothing is encrypted */
    static Optional<EncryptionSettings> of(Merged merged) {
        Optional<Boolean> enabled = merged.value(config -> config.encryption().enabled());
        if (enabled.isEmpty() && (isMeant(merged.defaults()) || merged.own().map(EncryptionSettings::isMeant).orElse(false))) {
            // What was forgotten here would only be seen by who should not see it.
            throw InvalidCacheSettingException.encryptionNotEnabled(merged.cache());
        }
        if (!enabled.orElse(false)) {
            return Optional.empty();
        }
        // What is set for all caches is no second source for one that has its own.
        EncryptionConfig source = merged.own().map(OneCacheConfig::encryption).filter(EncryptionSettings::isSource)
                .orElse(merged.defaults().encryption());
        if (source.key().isPresent() && source.credentialsProvider().isPresent()) {
            throw InvalidCacheSettingException.keyAndCredentials(merged.cache());
        }
        return Optional.of(new EncryptionSettings(source.key().orElse(List.of()), source.credentialsProvider(),
                source.credentialsProvider().flatMap(
                        name -> merged.value(config -> config.encryption().credentialsProviderName())),
                merged.value(config -> config.encryption().hashKeys()).orElse(false),
                merged.value(config -> config.encryption().hashKey())));
    }

    private static boolean isMeant(OneCacheConfig config) {
        EncryptionConfig encryption = config.encryption();
        return isSource(encryption) || encryption.hashKey().isPresent() || encryption.hashKeys().orElse(false);
    }

    private static boolean isSource(EncryptionConfig config) {
        return config.key().isPresent() || config.credentialsProvider().isPresent();
    }

    /** Without its secrets. */
    @Override
    public String toString() {
        return "EncryptionSettings[%s keys, credentials=%s, hashKeys=%s]".formatted(keys.size(), credentials.orElse("none"),
                hashKeys);
    }
}
