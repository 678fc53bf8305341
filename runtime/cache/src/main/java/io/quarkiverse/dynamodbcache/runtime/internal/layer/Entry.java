package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import io.quarkiverse.dynamodbcache.runtime.internal.store.StoredItem;

/**
 * A value on its way up to the caller.
 *
 * @param value as the caller gets it
 * @param encoded as it is stored, so that another caller can have a copy of its own; null if it cannot be stored
 * @param item as it was found in the table; null if it was loaded
 */
public record Entry(@Nullable Object value, @Nullable EncodedValue encoded, @Nullable StoredItem item) {

    /** One that was loaded. */
    public Entry(@Nullable Object value, @Nullable EncodedValue encoded) {
        this(value, encoded, null);
    }
}
