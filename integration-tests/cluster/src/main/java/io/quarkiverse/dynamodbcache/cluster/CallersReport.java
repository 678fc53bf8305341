package io.quarkiverse.dynamodbcache.cluster;

import java.util.Map;
import java.util.Set;

/**
 * What became of the calls of many callers.
 *
 * @param values all that were returned, if they are few
 * @param failures how often each exception was thrown
 * @param slowestMillis the longest call
 * @param stalledMillis the longest time for which the machine has kept a thread waiting meanwhile
 */
public record CallersReport(int calls, Set<String> values, Map<String, Integer> failures, long slowestMillis,
        long stalledMillis) {

    /**
     * Of a call that is given up and loads: by a request, its time-out, the loader, the end of the load, and for the caller.
     */
    public static final int WAKE_UPS = 5;
}
