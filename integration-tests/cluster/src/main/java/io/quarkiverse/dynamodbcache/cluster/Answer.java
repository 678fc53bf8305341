package io.quarkiverse.dynamodbcache.cluster;

/**
 * What a caller got.
 *
 * @param loaded whether it was this caller's own loader that was asked
 */
public record Answer(String value, boolean loaded) {
}
