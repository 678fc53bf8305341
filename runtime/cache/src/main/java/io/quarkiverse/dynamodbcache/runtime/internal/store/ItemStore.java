package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/**
 * What the caches ask of a table. Everything below this line is DynamoDB, nothing above it is.
 * <p>
 * Every operation is lazy, is one request (but {@link #scan}, those on many entries, and what concerns a value in parts), and
 * fails with
 * {@link io.quarkiverse.dynamodbcache.CacheStoreException} if the table could not be asked. Items are emitted on whatever
 * thread the answer arrived on. Safe for use by several threads.
 * <p>
 * Operations on many entries do not fail so, but tell the failure of each. They take any number of entries, make requests of
 * 100 reads or 25 writes of them, and ask again for what DynamoDB leaves of one, for as long as one operation may take.
 */
public interface ItemStore {

    /** 0.5 read units per 4 KB of the item, 1 if reads are consistent. */
    Uni<Reading> read(EntryKey key);

    /**
     * Replaces whatever is there. 1 write unit per KB of the larger of old and new item; for a value in parts, 1 for its header
     * and a request more for each. Fails with {@link io.quarkiverse.dynamodbcache.ValueTooLargeException} if the cache does not
     * take values as large as this.
     */
    Uni<Void> write(EntryKey key, StoredItem item);

    /** As {@link #write}, but only if the condition holds; a condition that fails is billed all the same. */
    Uni<WriteOutcome> writeIf(EntryKey key, StoredItem item, WriteCondition condition);

    /**
     * Writes a lease into the item of an entry, or into one made for it, if the condition holds; leaves the rest as it is. 1
     * write unit per KB of the item.
     *
     * @param forgotten milliseconds since the epoch, when an item made for it may go
     */
    Uni<WriteOutcome> lease(EntryKey key, Lease lease, WriteCondition condition, long forgotten);

    /** Moves the end of an entry, if the entry is still the one that was read. 1 write unit per KB of the item. */
    Uni<Boolean> extend(EntryKey key, StoredItem read, Expiry expiry);

    /** Gives an entry another end, if it is there. 1 write unit per KB of the item, also if it is refused. */
    Uni<WriteOutcome> touch(EntryKey key, Expiry expiry, Presence presence);

    /** Counts on an entry that is there, and a number with room for it. 1 write unit, also if it is refused. */
    Uni<CountOutcome> increment(EntryKey key, Increment increment, Presence presence);

    /** As {@link #write}, and tells what was there. */
    Uni<Reading> exchange(EntryKey key, StoredItem item);

    /** As {@link #delete}, and tells what was there. */
    Uni<Reading> remove(EntryKey key);

    /** Deletes the entry if there is one. 1 write unit per KB of the item, 1 if there is none. */
    Uni<Void> delete(EntryKey key);

    /** As {@link #read} of each, in requests of 100. The items of a request are billed as if each were read alone. */
    Uni<BatchReading> readMany(Collection<EntryKey> keys);

    /**
     * As {@link #write} of each, in requests of 25, and billed the same. Fails with
     * {@link io.quarkiverse.dynamodbcache.ValueTooLargeException} before anything is written.
     * <p>
     * A batch is not told what it replaces or deletes, and to ask would be a request more for each entry. So the parts of
     * values
     * that were there go by their end; those of entries without one stay until the reaper finds them.
     */
    Uni<BatchOutcome> writeMany(Map<EntryKey, StoredItem> items);

    /** As {@link #delete} of each, in requests of 25, and billed the same. Parts are left as by {@link #writeMany}. */
    Uni<BatchOutcome> deleteMany(Collection<EntryKey> keys);

    /** The current generation of a cache, read consistently (1 read unit); empty if it was never begun. */
    Uni<OptionalLong> generation(Keyspace space);

    /**
     * Advances the generation of a cache. 1 write unit.
     *
     * @param seed where the count begins if it was never begun
     * @param by 0 to only begin it
     * @return the generation that is current now
     */
    Uni<Long> advanceGeneration(Keyspace space, long seed, long by);

    /** What a tag has been counted to, read consistently (1 read unit); empty if it was never begun, or is forgotten. */
    Uni<Optional<TagCount>> tag(TagKey key);

    /**
     * Makes sure that a tag is counted, and for how long. 1 write unit.
     *
     * @param seed where the count begins if it was not begun, and when it may end at the earliest
     * @return what there is now
     */
    Uni<TagCount> beginTag(TagKey key, TagCount seed);

    /** Counts a tag on if it was begun. 1 write unit. */
    Uni<Optional<TagCount>> advanceTag(TagKey key);

    /** All entries of a cache, expired ones included, in no order. Reads the whole table: 1 read unit per 4 KB of it. */
    Multi<EntryKey> scan(Keyspace space);

    static ItemStore inTable(TableAccess access, LargeValues largeValues, DynamoDbAsyncClient client) {
        DynamoDbAsyncClient paid = access.paid(client);
        return new PartsStore(access.cache(), largeValues, new DynamoDbItemStore(access, paid),
                new DynamoDbPartTable(access, paid));
    }

    /** As {@link #inMemory(String, LargeValues)}, for a cache that nothing is configured for. */
    static ItemStore inMemory(String cache) {
        return inMemory(cache, LargeValues.standard());
    }

    /** A store for tests, which holds its items itself. It answers on the thread that asks. */
    static ItemStore inMemory(String cache, LargeValues largeValues) {
        MemoryTable table = new MemoryTable(cache);
        return new PartsStore(cache, largeValues, new MemoryItemStore(table), new MemoryPartTable(table));
    }

    /**
     * A store that can be asked before it is open. An operation waits for it no longer than one may take.
     *
     * @param opening memoized, and failing with {@link io.quarkiverse.dynamodbcache.CacheStoreException} if it does
     */
    static ItemStore opening(TableAccess access, Uni<ItemStore> opening) {
        return new OpeningStore(access, opening);
    }
}
