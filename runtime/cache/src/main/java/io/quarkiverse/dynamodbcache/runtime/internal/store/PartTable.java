package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;

/**
 * What large values ask of a table besides what the caches do. As of an {@link ItemStore}, each operation is lazy, and one
 * request if not said otherwise.
 */
interface PartTable {

    /** The item of an entry, after all writes that came before. 1 read unit per 4 KB of it. */
    Uni<Reading> readConsistently(EntryKey key);

    /** The item of an entry and its first parts. 0.5 read units per 4 KB of all of them, 1 if reads are consistent. */
    Uni<ItemWithParts> readWithParts(EntryKey key);

    /** As {@link ItemStore#writeIf}, and tells what was replaced; null for no condition. */
    Uni<Replacement> replace(EntryKey key, StoredItem item, @Nullable WriteCondition condition);

    /** Deletes an entry whose value is in its item. 1 write unit per KB of it. */
    Uni<Replacement> deleteWhole(EntryKey key);

    /** As {@link ItemStore#extend}, and tells what was in the way; refused also if there are parts that do not last as long. */
    Uni<WriteOutcome> extend(EntryKey key, StoredItem read, Expiry expiry);

    /** 1 write unit per KB. Waits and tries again while the table throttles, as one partition takes 1,000 units a second. */
    Uni<Void> writePart(EntryKey key, Part part, long end);

    /**
     * The parts of a write from a number on, in their order. 1 request per MB, and read units as for {@link #readWithParts}.
     */
    Uni<List<Part>> readParts(EntryKey key, String writeId, int from, boolean consistent);

    /** Moves the end of a part if there is the part. 1 write unit per KB. */
    Uni<Boolean> prolongPart(EntryKey key, String writeId, int number, long end);

    /** 1 write unit per KB. */
    Uni<Void> deletePart(EntryKey key, String writeId, int number);
}
