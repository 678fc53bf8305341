package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;

/**
 * A value on its way up to the caller.
 *
 * @param value as the caller gets it
 * @param encoded as it is stored, so that another caller can have a copy of its own; null if it cannot be stored
 */
public record Entry(@Nullable Object value, @Nullable EncodedValue encoded) {
}
