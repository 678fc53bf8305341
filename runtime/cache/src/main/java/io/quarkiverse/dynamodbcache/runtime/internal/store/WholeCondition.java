package io.quarkiverse.dynamodbcache.runtime.internal.store;

import org.jspecify.annotations.Nullable;

/**
 * What is replaced has no parts, which would be left behind. It costs nothing to ask: the table looks at the item anyway.
 *
 * @param other what else has to hold; null if nothing
 */
record WholeCondition(@Nullable WriteCondition other) implements WriteCondition {

    @Override
    public boolean isMetBy(Reading current) {
        return PartsReference.in(current) == null && (other == null || other.isMetBy(current));
    }
}
