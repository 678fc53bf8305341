package io.quarkiverse.dynamodbcache.runtime.internal.encryption;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.DataKey;
import io.smallrye.mutiny.Uni;

/**
 * The data keys of one cache. Fails with {@link io.quarkiverse.dynamodbcache.CacheStoreException} if they cannot be had. Safe
 * for use by several threads.
 */
interface Keyring {

    Uni<DataKey> current();

    /** @return null if there is no such key */
    Uni<@Nullable DataKey> key(String id);
}
