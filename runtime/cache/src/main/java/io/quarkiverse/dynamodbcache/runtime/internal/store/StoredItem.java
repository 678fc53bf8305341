package io.quarkiverse.dynamodbcache.runtime.internal.store;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;

/** An entry as the table holds it. It may have expired, and its generation may be over: the reader decides. */
public record StoredItem(EncodedValue value, long generation, Expiry expiry) implements Reading {

    /** DynamoDB deletes expired items days late, so the reader decides, not the table. */
    public boolean isAlive(long now) {
        return !expiry.isPast(now);
    }
}
