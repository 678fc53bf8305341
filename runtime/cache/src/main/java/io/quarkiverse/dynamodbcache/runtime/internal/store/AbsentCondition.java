package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;

/**
 * No one would miss what is replaced.
 *
 * @param now milliseconds since the epoch; an item that has expired by then counts as absent
 * @param generation an item of an earlier generation counts as absent
 * @param seen what the writer found and had no use for, and may replace as long as it is still there; or null
 */
record AbsentCondition(long now, long generation, @Nullable Reading seen) implements WriteCondition {

    @Override
    public boolean isMetBy(Reading current) {
        if (current instanceof StoredItem item && (!item.isAlive(now) || item.generation() < generation)) {
            return true;
        }
        return current == Reading.Nothing.NOTHING || current instanceof Leased || isStillThere(current);
    }

    @Override
    public @Nullable EncodedValue value() {
        return seen instanceof StoredItem item ? item.value() : null;
    }

    @Override
    public WriteCondition asking(EncodedValue other) {
        return seen instanceof StoredItem item ? new AbsentCondition(now, generation, item.holding(other)) : this;
    }

    @Override
    public WriteCondition askingNothing() {
        return new AbsentCondition(now, generation, null);
    }

    private boolean isStillThere(Reading current) {
        if (seen instanceof StoredItem before && current instanceof StoredItem item) {
            return before.value().equals(item.value()) && before.generation() == item.generation()
                    && before.written() == item.written() && before.tags().equals(item.tags());
        }
        return seen instanceof ForeignItem before && current instanceof ForeignItem item
                && Objects.equals(before.value(), item.value());
    }
}
