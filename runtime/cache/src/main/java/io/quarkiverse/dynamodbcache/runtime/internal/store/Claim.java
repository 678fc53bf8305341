package io.quarkiverse.dynamodbcache.runtime.internal.store;

/**
 * Who may do what only one node is to do.
 *
 * @param own whether it is the one who asked
 * @param until milliseconds since the epoch, by the clock of whoever claimed it
 */
public record Claim(boolean own, long until) {
}
