package io.quarkiverse.dynamodbcache.runtime.internal.store;

/**
 * Whether a header refers to a part.
 *
 * @param there also if it cannot be told
 * @param units what it cost to ask
 */
public record Referral(boolean there, double units) {
}
