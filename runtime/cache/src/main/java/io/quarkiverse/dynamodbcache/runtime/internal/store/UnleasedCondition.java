package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * No one loads the entry.
 *
 * @param dead a lease that counts as none if it is still the same; null if there is no such lease
 */
record UnleasedCondition(@Nullable Lease dead) implements WriteCondition {

    @Override
    public boolean isMetBy(Reading current) {
        return current.lease() == null || Objects.equals(current.lease(), dead);
    }
}
