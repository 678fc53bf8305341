package io.quarkiverse.dynamodbcache.runtime.internal.store;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;

/** No one would miss what is replaced, and no one loads the entry. */
record FreeCondition(WriteCondition absent, UnleasedCondition unleased) implements WriteCondition {

    @Override
    public boolean isMetBy(Reading current) {
        return absent.isMetBy(current) && unleased.isMetBy(current);
    }

    @Override
    public @Nullable EncodedValue value() {
        return absent.value();
    }

    @Override
    public WriteCondition asking(EncodedValue other) {
        return new FreeCondition(absent.asking(other), unleased);
    }

    @Override
    public WriteCondition askingNothing() {
        return new FreeCondition(absent.askingNothing(), unleased);
    }
}
