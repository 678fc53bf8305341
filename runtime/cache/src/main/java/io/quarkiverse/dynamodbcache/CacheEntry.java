package io.quarkiverse.dynamodbcache;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An entry, and what is known of it besides its value.
 *
 * @param value may be null, which is cached like any other
 * @param written when, to the second; touching an entry, reading and counting leave it as it is
 * @param expires from then on it is a miss; null if it does not expire
 * @param size bytes that DynamoDB counts for it, with its key and the names of its attributes
 * @param version the version of the cache that it belongs to
 */
public record CacheEntry<V>(@Nullable V value, Instant written, @Nullable Instant expires, long size, int version) {
}
