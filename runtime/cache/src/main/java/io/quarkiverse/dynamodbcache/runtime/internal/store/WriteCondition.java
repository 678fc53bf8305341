package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Under which circumstances a conditional write may replace what is there: only if no one would miss it.
 *
 * @param now milliseconds since the epoch; an item that has expired by then counts as absent
 * @param generation an item of an earlier generation counts as absent
 * @param unreadable what the writer found and could not read, and may replace as long as it is still there; or null
 */
public record WriteCondition(long now, long generation, @Nullable Reading unreadable) {

    public static WriteCondition absent(long now, long generation) {
        return new WriteCondition(now, generation, null);
    }

    /** The same decision that the table takes; a fake takes it here. */
    public boolean isMetBy(Reading current) {
        if (current instanceof StoredItem item) {
            return !item.isAlive(now) || item.generation() < generation || isUnreadable(item.value());
        }
        return current == Reading.Nothing.NOTHING || (current instanceof ForeignItem foreign && isUnreadable(foreign.value()));
    }

    private boolean isUnreadable(@Nullable Object value) {
        if (unreadable instanceof StoredItem seen) {
            return seen.value().equals(value);
        }
        return unreadable instanceof ForeignItem seen && Objects.equals(seen.value(), value);
    }
}
