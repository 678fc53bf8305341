package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

import io.quarkiverse.dynamodbcache.runtime.internal.plain.PlainUni;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Keeps values that are too large for an item in parts beside it, of which the caches see nothing.
 * <p>
 * Each write has parts of its own, under an id of its own, and writes the item last, which refers to them. So whoever reads the
 * item finds the parts of just this write, or finds some missing, and never those of another. The writer that replaces or
 * deletes an item is told of its parts, and removes them.
 */
final class PartsStore implements ItemStore {

    private final ItemStore items;
    private final PartTable table;
    /** Then it is dearer to ask whether there are parts than to be told of an item that is small. */
    private final boolean mostlyApart;
    private final PartsEnd ends;
    private final PartsReader reader;
    private final PartsWriter parts;
    private final EntryForm form;
    private final EntryWriter writer;
    private final PartsBatches batches;

    /**
     * @param items holds headers as they are
     * @param table the same one
     */
    PartsStore(String cache, LargeValues limits, ItemStore items, PartTable table) {
        this.items = items;
        this.table = table;
        this.mostlyApart = limits.headerApart();
        this.ends = new PartsEnd(!limits.headerApart());
        this.reader = new PartsReader(items, table, limits.headerApart());
        this.parts = new PartsWriter(cache, table);
        this.form = new EntryForm(cache, limits);
        this.writer = new EntryWriter(items, table, form, ends, reader, parts);
        this.batches = new PartsBatches(items, form, writer, reader);
    }

    @Override
    public Uni<Reading> read(EntryKey key) {
        return reader.read(key);
    }

    @Override
    public Uni<Void> write(EntryKey key, StoredItem item) {
        return PlainUni.done(writer.write(key, item, null));
    }

    @Override
    public Uni<WriteOutcome> writeIf(EntryKey key, StoredItem item, WriteCondition condition) {
        return writer.write(key, item, condition);
    }

    @Override
    public Uni<WriteOutcome> lease(EntryKey key, Lease lease, WriteCondition condition, long forgotten) {
        return items.lease(key, lease, form.sendable(condition), forgotten)
                .chain(outcome -> PartsReference.in(outcome.found()) == null ? Uni.createFrom().item(outcome)
                        : leaseOfParts(key, lease, condition, outcome.found(), forgotten));
    }

    /** Only the header was told of what is in the way, and the table compared nothing with its value. */
    private Uni<WriteOutcome> leaseOfParts(EntryKey key, Lease lease, WriteCondition condition, Reading header,
            long forgotten) {
        return reader.whole(key, header).chain(whole -> condition.value() != null && condition.isMetBy(whole)
                ? items.lease(key, lease, condition.asking(((StoredItem) header).value()), forgotten)
                : Uni.createFrom().item(WriteOutcome.refused(whole)));
    }

    @Override
    public Uni<Boolean> extend(EntryKey key, StoredItem read, Expiry expiry) {
        return table.extend(key, read, expiry).chain(outcome -> outcome.found() instanceof StoredItem header
                && header.isSameEntryAs(read) && !header.canLast(expiry)
                        ? moveWithParts(key, header, expiry.upTo(header.expiry().latest()),
                                new SameCondition(header))
                        : Uni.createFrom().item(outcome))
                .map(WriteOutcome::done);
    }

    @Override
    public Uni<WriteOutcome> touch(EntryKey key, Expiry expiry, Presence presence) {
        return items.touch(key, expiry, presence).chain(outcome -> outcome.found() instanceof StoredItem header
                && presence.isMetBy(header) && !header.canLast(expiry)
                        ? moveWithParts(key, header, expiry, new HoldingCondition(header.value(), presence))
                        : Uni.createFrom().item(outcome));
    }

    /** First the parts, so that they are there for as long as the header says. */
    private Uni<WriteOutcome> moveWithParts(EntryKey key, StoredItem header, Expiry expiry, WriteCondition condition) {
        PartsReference reference = Objects.requireNonNull(PartsReference.in(header));
        long end = ends.of(header.until(expiry));
        StoredItem moved = header.holding(reference.until(end).encoded()).until(expiry);
        return parts.prolong(key, reference, end).chain(all -> all ? items.writeIf(key, moved, condition)
                : Uni.createFrom().item(WriteOutcome.refused(Reading.Nothing.NOTHING)));
    }

    @Override
    public Uni<CountOutcome> increment(EntryKey key, Increment increment, Presence presence) {
        return items.increment(key, increment, presence);
    }

    @Override
    public Uni<Reading> exchange(EntryKey key, StoredItem item) {
        return writer.exchange(key, item);
    }

    @Override
    public Uni<Reading> remove(EntryKey key) {
        return items.remove(key).chain(before -> reader.former(key, before).call(() -> removePartsOf(key, before)));
    }

    /** First the header, so that it is a miss at once. */
    @Override
    public Uni<Void> delete(EntryKey key) {
        return mostlyApart ? deleteWithParts(key)
                : PlainUni.chain(table.deleteWhole(key),
                        outcome -> outcome.done() ? Uni.createFrom().voidItem() : deleteWithParts(key));
    }

    private Uni<Void> deleteWithParts(EntryKey key) {
        return items.remove(key).chain(before -> removePartsOf(key, before));
    }

    @Override
    public Uni<BatchReading> readMany(Collection<EntryKey> keys) {
        return batches.read(keys);
    }

    @Override
    public Uni<BatchOutcome> writeMany(Map<EntryKey, StoredItem> entries) {
        return batches.write(entries);
    }

    /** A batch tells nothing of what it deletes, so parts go by their end; those of endless entries are left to the reaper. */
    @Override
    public Uni<BatchOutcome> deleteMany(Collection<EntryKey> keys) {
        return items.deleteMany(keys);
    }

    private Uni<Void> removePartsOf(EntryKey key, Reading before) {
        PartsReference reference = PartsReference.in(before);
        return reference == null ? Uni.createFrom().voidItem() : parts.remove(key, reference);
    }

    @Override
    public Uni<OptionalLong> generation(Keyspace space) {
        return items.generation(space);
    }

    @Override
    public Uni<Long> advanceGeneration(Keyspace space, long seed, long by) {
        return items.advanceGeneration(space, seed, by);
    }

    @Override
    public Uni<Optional<TagCount>> tag(TagKey key) {
        return items.tag(key);
    }

    @Override
    public Uni<TagCount> beginTag(TagKey key, TagCount seed) {
        return items.beginTag(key, seed);
    }

    @Override
    public Uni<Optional<TagCount>> advanceTag(TagKey key) {
        return items.advanceTag(key);
    }

    @Override
    public Multi<EntryKey> scan(Keyspace space) {
        return items.scan(space);
    }
}
