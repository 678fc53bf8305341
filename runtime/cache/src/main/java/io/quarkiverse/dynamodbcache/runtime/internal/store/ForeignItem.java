package io.quarkiverse.dynamodbcache.runtime.internal.store;

import org.jspecify.annotations.Nullable;

/**
 * An item that this extension did not write, or wrote in a way this version does not know.
 *
 * @param value whatever stands where the value should, as the store knows it; null if there is nothing
 * @param lease who loads what is to replace it; null if no one does
 */
public record ForeignItem(@Nullable Object value, @Nullable Lease lease) implements Reading {

    public ForeignItem(@Nullable Object value) {
        this(value, null);
    }
}
