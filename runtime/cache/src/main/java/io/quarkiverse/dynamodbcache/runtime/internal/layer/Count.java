package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import io.quarkiverse.dynamodbcache.CounterOverflowException;
import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.WholeNumberType;

/**
 * What is to be counted.
 *
 * @param by how much; negative to count down
 * @param initial what a counter that is not there is counted from
 * @param type of such a counter
 * @param options of such a counter
 */
public record Count(long by, long initial, WholeNumberType type, EntryOptions options) {

    /**
     * @return what a counter begins with that is not there
     * @throws CounterOverflowException if its type does not hold that
     */
    long first(String cache) {
        long first = initial + by;
        if (((initial ^ first) & (by ^ first)) < 0 || !type.holds(first)) {
            throw new CounterOverflowException(cache, type.javaName());
        }
        return first;
    }
}
