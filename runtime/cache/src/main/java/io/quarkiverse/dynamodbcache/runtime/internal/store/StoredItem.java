package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;

/**
 * An entry as the table holds it. It may have expired, and its generation may be over: the reader decides.
 *
 * @param written seconds since the epoch
 * @param loadTime milliseconds that its load took; 0 if that is not known
 * @param tags what each of its tags had been counted to when it was written; empty for most
 * @param lease who loads what is to replace it; null if no one does
 */
public record StoredItem(EncodedValue value, long generation, Expiry expiry, long written, long loadTime,
        Map<String, Long> tags, @Nullable Lease lease)
        implements
            Reading {

    /** An entry that no one is about to replace. */
    public StoredItem(EncodedValue value, long generation, Expiry expiry, long written, Map<String, Long> tags) {
        this(value, generation, expiry, written, 0, tags, null);
    }

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
        EncodedValue inTheTable = value.inTheTable();
        return ItemSize.of(ItemForm.write(key, inTheTable == null ? this : holding(inTheTable)));
    }

    /** @return whether the other one is the same entry, of the same end; their values are not looked at */
    boolean isSameEntryAs(StoredItem other) {
        return generation == other.generation && written == other.written && expiry.at() == other.expiry.at();
    }

    /** @return whether its value is there for as long as an entry of this end: in the item itself it always is */
    boolean canLast(Expiry other) {
        PartsReference parts = PartsReference.in(value);
        return parts == null || parts.last(other);
    }

    /** The same, whoever is about to replace it. */
    StoredItem unleased() {
        return lease == null ? this : new StoredItem(value, generation, expiry, written, loadTime, tags, null);
    }

    /** The same with another value, or with the same one elsewhere. */
    public StoredItem holding(EncodedValue other) {
        return new StoredItem(other, generation, expiry, written, loadTime, tags, lease);
    }

    /** The same, written again with another end. */
    public StoredItem until(Expiry other) {
        return new StoredItem(value, generation, other, written, loadTime, tags, lease);
    }

    /** The same, telling how many milliseconds its load took. */
    public StoredItem loadedIn(long millis) {
        return new StoredItem(value, generation, expiry, written, millis, tags, lease);
    }
}
