package io.quarkiverse.dynamodbcache.runtime.internal.store;

/** There is no entry, but someone loads one, or died while doing so. */
record Leased(Lease lease) implements Reading {
}
