package io.quarkiverse.dynamodbcache.cluster;

import org.jspecify.annotations.Nullable;

/**
 * What a caller got.
 *
 * @param load null if it was not this caller's loader that was asked
 */
public record Answer(String value, @Nullable LoadTime load) {
}
