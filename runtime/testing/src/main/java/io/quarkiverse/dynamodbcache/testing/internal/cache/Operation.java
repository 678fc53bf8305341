package io.quarkiverse.dynamodbcache.testing.internal.cache;

/** What a cache asks of its table. */
enum Operation {
    READ,
    WRITE,
    DELETE,
    GENERATION,
    SCAN
}
