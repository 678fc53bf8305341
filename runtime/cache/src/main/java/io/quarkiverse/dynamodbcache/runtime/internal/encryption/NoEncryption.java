package io.quarkiverse.dynamodbcache.runtime.internal.encryption;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.KeyCodec;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStore;

/** Everything as it is. */
final class NoEncryption implements Encryption {

    @Override
    public ItemStore over(ItemStore store) {
        return store;
    }

    @Override
    public KeyCodec over(KeyCodec keys) {
        return keys;
    }

    @Override
    public void warmUp() {
        // There is nothing to load.
    }
}
