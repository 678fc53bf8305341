package io.quarkiverse.dynamodbcache.runtime.internal.store;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;

/** The entry that was seen is still there, as far as all tells but its value; a number was not counted on either. */
record SameEntryCondition(StoredItem seen) implements WriteCondition {

    @Override
    public boolean isMetBy(Reading current) {
        return current instanceof StoredItem item && item.isSameEntryAs(seen)
                && (seen.value().number() == null || seen.value().equals(item.value()));
    }

    @Override
    public @Nullable EncodedValue value() {
        return seen.value().number() == null ? null : seen.value();
    }

    /** What is no number in the table cannot be counted on. */
    @Override
    public WriteCondition asking(EncodedValue other) {
        return new SameEntryCondition(seen.holding(other));
    }
}
