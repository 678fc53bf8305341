package io.quarkiverse.dynamodbcache.runtime.internal.config;

import java.util.Optional;

/**
 * The table of a cache.
 *
 * @param readCapacity read units a second, if it is provisioned
 * @param writeCapacity write units a second, if it is provisioned
 * @param circuitBreaker when it is not asked any more; empty if it always is
 */
public record TableSettings(String name, TableCreation create, Billing billing, long readCapacity, long writeCapacity,
        Optional<CircuitBreakerSettings> circuitBreaker) {

    /** One that is asked whatever becomes of it. */
    public TableSettings(String name, TableCreation create, Billing billing, long readCapacity, long writeCapacity) {
        this(name, create, billing, readCapacity, writeCapacity, Optional.empty());
    }
}
