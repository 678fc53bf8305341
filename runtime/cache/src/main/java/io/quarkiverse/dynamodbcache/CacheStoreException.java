package io.quarkiverse.dynamodbcache;

import org.jspecify.annotations.Nullable;

import io.quarkus.cache.CacheException;

/**
 * The table could not be asked, or refused: it is unreachable, slow, throttling, missing, or access to it is denied. Or it
 * could not be made sense of, because a {@link DataKeyProvider} did not give the key.
 * <p>
 * {@code put} and {@code invalidate} fail with it, because a lost invalidation must not be silent. {@code get} does not: it
 * asks the loader instead. The message names the cache, the table, and what mends it.
 */
public class CacheStoreException extends CacheException {

    private static final long serialVersionUID = 1L;

    public CacheStoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
