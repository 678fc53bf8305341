package io.quarkiverse.dynamodbcache.runtime.internal.unmanaged;

import java.util.List;

/**
 * The key of a DynamoDB table or of an index: names of attributes.
 *
 * @param partition one, but up to four for a global index
 * @param sort none or one, but up to four for a global index
 */
public record KeyShape(List<String> partition, List<String> sort) {
}
