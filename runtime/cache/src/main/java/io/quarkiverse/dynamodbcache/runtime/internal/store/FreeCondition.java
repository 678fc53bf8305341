package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;

/**
 * No one would miss what is replaced, and no one loads the entry.
 *
 * @param absent what no one would miss
 * @param dead a lease that counts as none if it is still the same; null if there is no such lease
 */
record FreeCondition(WriteCondition absent, @Nullable Lease dead) implements WriteCondition {

    @Override
    public boolean isMetBy(Reading current) {
        return absent.isMetBy(current) && (current.lease() == null || Objects.equals(current.lease(), dead));
    }

    @Override
    public @Nullable EncodedValue value() {
        return absent.value();
    }

    @Override
    public WriteCondition asking(EncodedValue other) {
        return new FreeCondition(absent.asking(other), dead);
    }

    @Override
    public WriteCondition askingNothing() {
        return new FreeCondition(absent.askingNothing(), dead);
    }
}
