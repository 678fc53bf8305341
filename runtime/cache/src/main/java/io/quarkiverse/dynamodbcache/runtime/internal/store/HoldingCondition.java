package io.quarkiverse.dynamodbcache.runtime.internal.store;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;

/** What is replaced is an entry of a certain value. */
record HoldingCondition(EncodedValue expected, Presence presence) implements WriteCondition {

    @Override
    public boolean isMetBy(Reading current) {
        return presence.isMetBy(current) && current instanceof StoredItem item && item.value().equals(expected);
    }

    @Override
    public EncodedValue value() {
        return expected;
    }

    @Override
    public WriteCondition asking(EncodedValue other) {
        return new HoldingCondition(other, presence);
    }
}
