package io.quarkiverse.dynamodbcache.cluster;

import java.util.Map;
import java.util.Set;

/**
 * What became of the calls of many callers.
 *
 * @param values all that were returned, if they are few
 * @param failures how often each exception was thrown
 * @param slowestMillis the longest call
 */
public record CallersReport(int calls, Set<String> values, Map<String, Integer> failures, long slowestMillis) {
}
