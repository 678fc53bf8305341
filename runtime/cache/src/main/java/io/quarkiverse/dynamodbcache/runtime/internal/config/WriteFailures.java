package io.quarkiverse.dynamodbcache.runtime.internal.config;

/** What becomes of a write that the table did not take. */
public enum WriteFailures {

    /** The caller is told by a `CacheStoreException`. A lost invalidation would serve old values until they expire. */
    FAIL,

    /** The caller is not told; a warning is logged, at most once a minute. */
    LOG
}
