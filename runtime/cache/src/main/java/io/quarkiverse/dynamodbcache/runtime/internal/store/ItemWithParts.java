package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.List;

/**
 * What one query of all that is under the partition key of an entry answered with.
 *
 * @param parts the first ones, of whatever write, in the order of their sort keys
 */
record ItemWithParts(Reading item, List<Part> parts) {
}
