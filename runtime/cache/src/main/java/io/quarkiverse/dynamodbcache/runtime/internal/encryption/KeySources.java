package io.quarkiverse.dynamodbcache.runtime.internal.encryption;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.DataKeyProvider;
import io.quarkiverse.dynamodbcache.runtime.internal.config.CacheSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.EncryptionSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.InvalidCacheSettingException;
import io.quarkus.arc.ClientProxy;

/** Finds the keys of one cache, and what is wrong with where they are said to be. */
final class KeySources {

    /** What providers call the one secret that they all have. */
    private static final String PASSWORD = "password";
    private static final String HASH_KEY = "hash-key";
    private static final int BYTES = 32;

    private final CacheSettings cache;
    private final EncryptionSettings settings;
    private final Optional<Map<String, String>> provided;

    KeySources(CacheSettings cache, EncryptionSettings settings, Credentials credentials) {
        this.cache = cache;
        this.settings = settings;
        this.provided = settings.credentials().map(name -> asked(name, credentials));
    }

    private Map<String, String> asked(String name, Credentials credentials) {
        try {
            return credentials.of(name, settings.credentialsBean());
        } catch (RuntimeException e) {
            throw InvalidCacheSettingException.noCredentials(cache.cache(), name, String.valueOf(e.getMessage()), e);
        }
    }

    Keyring keyring(Optional<DataKeyProvider> provider) {
        if (provider.isPresent()) {
            // Credentials may have no more than the secret that keys are hashed with.
            if (!settings.keys().isEmpty() || provided.map(secrets -> secrets.containsKey(PASSWORD)).orElse(false)) {
                throw InvalidCacheSettingException.keyAndProvider(cache.cache(), nameOf(provider.get()));
            }
            return new ProvidedKeys(cache.cache(), provider.get(), cache.apiCallTimeout());
        }
        List<String> texts = provided.map(secrets -> List.of(secret(secrets, PASSWORD).split(","))).orElse(settings.keys());
        if (texts.isEmpty()) {
            throw InvalidCacheSettingException.noDataKey(cache.cache());
        }
        return new FixedKeys(cache.cache(), texts.stream().map(text -> decoded(text, "key", PASSWORD)).toList());
    }

    /** @return empty if keys are not to be hashed */
    Optional<SecretKey> hashKey() {
        if (!settings.hashKeys()) {
            return Optional.empty();
        }
        String text = settings.hashKey().or(() -> provided.map(secrets -> secrets.get(HASH_KEY)))
                .orElseThrow(() -> InvalidCacheSettingException.noHashKey(cache.cache()));
        return Optional.of(new SecretKeySpec(decoded(text, HASH_KEY, HASH_KEY), "HmacSHA256"));
    }

    private String secret(Map<String, String> secrets, String name) {
        String secret = secrets.get(name);
        if (secret == null) {
            throw InvalidCacheSettingException.noSecret(cache.cache(), settings.credentials().orElse(""), name);
        }
        return secret;
    }

    private byte[] decoded(String text, String property, String secret) {
        byte[] bytes = base64(text.strip());
        if (bytes == null || bytes.length != BYTES) {
            String size = bytes == null ? "no Base64" : bytes.length + " bytes in Base64";
            throw InvalidCacheSettingException.noKey(cache.cache(), property, size,
                    settings.credentials().map(name -> "'" + secret + "' of the credentials '" + name + "'"));
        }
        return bytes;
    }

    private static byte @Nullable [] base64(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static String nameOf(DataKeyProvider provider) {
        return ClientProxy.unwrap(provider).getClass().getName();
    }
}
