package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;

/**
 * Something else holds, and no one loads the entry.
 *
 * @param dead a lease that counts as none if it is still the same; null if there is no such lease
 */
record FreeCondition(WriteCondition other, @Nullable Lease dead) implements WriteCondition {

    @Override
    public boolean isMetBy(Reading current) {
        return other.isMetBy(current) && (current.lease() == null || Objects.equals(current.lease(), dead));
    }

    @Override
    public @Nullable EncodedValue value() {
        return other.value();
    }

    @Override
    public WriteCondition asking(EncodedValue value) {
        return new FreeCondition(other.asking(value), dead);
    }

    @Override
    public WriteCondition askingNothing() {
        return new FreeCondition(other.askingNothing(), dead);
    }
}
