package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.Map;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;

/**
 * An entry as the table holds it. It may have expired, and its generation may be over: the reader decides.
 *
 * @param written seconds since the epoch
 * @param tags what each of its tags had been counted to when it was written; empty for most
 */
public record StoredItem(EncodedValue value, long generation, Expiry expiry, long written, Map<String, Long> tags)
        implements
            Reading {

    /** An entry without tags. */
    public StoredItem(EncodedValue value, long generation, Expiry expiry, long written) {
        this(value, generation, expiry, written, Map.of());
    }

    /** DynamoDB deletes expired items days late, so the reader decides, not the table. */
    public boolean isAlive(long now) {
        return !expiry.isPast(now);
    }

    /** @return bytes that DynamoDB counts for it, with its key */
    public long size(EntryKey key) {
        return ItemSize.of(ItemForm.write(key, this));
    }

    /** The same, written again with another end. */
    public StoredItem until(Expiry other) {
        return new StoredItem(value, generation, other, written, tags);
    }
}
