package io.quarkiverse.dynamodbcache.runtime.internal.encryption;

import java.util.Optional;

import javax.crypto.SecretKey;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.KeyCodec;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStore;

/**
 * One cache with encryption.
 *
 * @param hashKey the secret of its keys' hashes; empty if they are stored as they are
 */
record SealedCache(SealedValues values, String cache, Optional<SecretKey> hashKey) implements Encryption {

    @Override
    public ItemStore over(ItemStore store) {
        return new EncryptedStore(store, values);
    }

    @Override
    public KeyCodec over(KeyCodec keys) {
        return hashKey.map(secret -> KeyCodec.hashing(keys, cache, secret)).orElse(keys);
    }

    @Override
    public void warmUp() {
        values.seal().warmUp();
    }
}
