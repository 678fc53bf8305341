package io.quarkiverse.dynamodbcache.runtime.internal.layer;

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
}
