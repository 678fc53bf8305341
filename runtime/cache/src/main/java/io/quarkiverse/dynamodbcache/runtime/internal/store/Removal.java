package io.quarkiverse.dynamodbcache.runtime.internal.store;

/**
 * What became of an item that was to be removed.
 *
 * @param done false if the item is not what it was any more
 * @param units what it cost
 */
public record Removal(boolean done, double units) {
}
