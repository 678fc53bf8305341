package io.quarkiverse.dynamodbcache.runtime.internal.store;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;

/**
 * One of the items that together are a value.
 *
 * @param writeId the same for all parts of one write
 * @param number 0 for the first
 */
record Part(String writeId, int number, EncodedValue content) {
}
