package io.quarkiverse.dynamodbcache.runtime.internal.config;

/**
 * The table of a cache.
 *
 * @param readCapacity read units a second, if it is provisioned
 * @param writeCapacity write units a second, if it is provisioned
 */
public record TableSettings(String name, TableCreation create, Billing billing, long readCapacity, long writeCapacity) {
}
