package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.Objects;

/**
 * Nothing was put since something was seen.
 *
 * @param seen what was there, whatever it was worth: an entry that has expired, for one
 * @param generation an item of an earlier generation counts as nothing
 */
record UnchangedCondition(Reading seen, long generation) implements WriteCondition {

    @Override
    public boolean isMetBy(Reading current) {
        if (current instanceof StoredItem item) {
            return item.generation() < generation || (seen instanceof StoredItem before && item.isSameEntryAs(before));
        }
        return !(current instanceof ForeignItem item)
                || (seen instanceof ForeignItem before && Objects.equals(before.value(), item.value()));
    }
}
