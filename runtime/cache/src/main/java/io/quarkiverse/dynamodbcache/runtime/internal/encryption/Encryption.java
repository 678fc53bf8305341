package io.quarkiverse.dynamodbcache.runtime.internal.encryption;

import java.util.Optional;

import io.quarkiverse.dynamodbcache.DataKeyProvider;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.KeyCodec;
import io.quarkiverse.dynamodbcache.runtime.internal.config.CacheSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.EncryptionSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStore;

/** What of a cache no one sees who sees its table. */
public interface Encryption {

    /** The same store, which is given values encrypted. */
    ItemStore over(ItemStore store);

    /** The same keys, hashed if that is wanted. */
    KeyCodec over(KeyCodec keys);

    /** Loads the crypto of the JDK, which takes some ten milliseconds, so that the first value does not wait for it. */
    void warmUp();

    static Encryption none() {
        return new NoEncryption();
    }

    /**
     * @param credentials asked now if settings name any
     * @param provider the bean of the application, if it has one
     * @throws io.quarkiverse.dynamodbcache.runtime.internal.config.InvalidCacheSettingException if there is no key, or one of
     *         another size, or there are two places to take it from
     */
    static Encryption of(CacheSettings cache, Credentials credentials, Optional<DataKeyProvider> provider) {
        return cache.storage().encryption()
                .<Encryption> map(settings -> of(cache, settings, credentials, provider)).orElseGet(Encryption::none);
    }

    private static Encryption of(CacheSettings cache, EncryptionSettings settings, Credentials credentials,
            Optional<DataKeyProvider> provider) {
        KeySources sources = new KeySources(cache, settings, credentials);
        return new SealedCache(new SealedValues(sources.keyring(provider), new Seal(cache.table().name())), cache.cache(),
                sources.hashKey());
    }
}
