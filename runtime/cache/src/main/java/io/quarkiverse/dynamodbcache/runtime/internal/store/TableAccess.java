package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.time.Duration;
import java.util.Optional;

import io.quarkiverse.dynamodbcache.runtime.internal.breaker.CircuitBreaker;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.Spending;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/**
 * How one cache asks its table.
 *
 * @param apiCallTimeout how long one operation may take, with its retries
 * @param consistentRead whether reads see every write that came before them, at twice the read units
 * @param breaker of the table, which all its caches share
 * @param spending is told what the requests cost; empty if no one wants to know
 */
public record TableAccess(String cache, String table, Duration apiCallTimeout, boolean consistentRead,
        CircuitBreaker breaker, Optional<Spending> spending) {

    /** Whatever becomes of the requests before. */
    public TableAccess(String cache, String table, Duration apiCallTimeout, boolean consistentRead) {
        this(cache, table, apiCallTimeout, consistentRead, CircuitBreaker.none(), Optional.empty());
    }

    /** The client of the cache, made of that of the application. */
    DynamoDbAsyncClient paid(DynamoDbAsyncClient client) {
        return spending.<DynamoDbAsyncClient> map(told -> new PaidClient(client, told)).orElse(client);
    }

    /** How long it may take at the most from the first part of a value to the header that refers to it. */
    public Duration longestWrite() {
        return Patience.standard().longestWrite(apiCallTimeout);
    }
}
