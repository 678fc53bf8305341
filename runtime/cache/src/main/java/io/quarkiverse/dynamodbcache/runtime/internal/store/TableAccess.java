package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.time.Duration;

import io.quarkiverse.dynamodbcache.runtime.internal.breaker.CircuitBreaker;

/**
 * How one cache asks its table.
 *
 * @param apiCallTimeout how long one operation may take, with its retries
 * @param consistentRead whether reads see every write that came before them, at twice the read units
 * @param breaker of the table, which all its caches share
 */
public record TableAccess(String cache, String table, Duration apiCallTimeout, boolean consistentRead,
        CircuitBreaker breaker) {

    /** Whatever becomes of the requests before. */
    public TableAccess(String cache, String table, Duration apiCallTimeout, boolean consistentRead) {
        this(cache, table, apiCallTimeout, consistentRead, CircuitBreaker.none());
    }

    /** How long it may take at the most from the first part of a value to the header that refers to it. */
    public Duration longestWrite() {
        return Patience.standard().longestWrite(apiCallTimeout);
    }
}
