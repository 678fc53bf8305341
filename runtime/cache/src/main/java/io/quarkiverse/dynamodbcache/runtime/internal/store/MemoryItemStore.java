package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** The items of a table in memory, for tests. It answers at once, on the thread that asks. */
final class MemoryItemStore implements ItemStore {

    private final MemoryTable table;
    private final MemoryEntries entries;
    private final MemoryCounts counts;

    MemoryItemStore(MemoryTable table) {
        this.table = table;
        this.entries = new MemoryEntries(table);
        this.counts = new MemoryCounts(table);
    }

    @Override
    public Uni<Reading> read(EntryKey key) {
        return table.atomic(() -> entries.read(key));
    }

    @Override
    public Uni<Void> write(EntryKey key, StoredItem item) {
        return table.atomic(() -> entries.put(key, item, null)).replaceWithVoid();
    }

    @Override
    public Uni<WriteOutcome> writeIf(EntryKey key, StoredItem item, WriteCondition condition) {
        return table.atomic(() -> entries.put(key, item, condition));
    }

    @Override
    public Uni<WriteOutcome> lease(EntryKey key, Lease lease, WriteCondition condition, long forgotten) {
        return table.atomic(() -> entries.lease(new LeaseCall(table.access(), key, lease, condition, forgotten)));
    }

    @Override
    public Uni<Boolean> extend(EntryKey key, StoredItem read, Expiry expiry) {
        return table.atomic(() -> entries.extend(key, read, expiry).done());
    }

    @Override
    public Uni<WriteOutcome> touch(EntryKey key, Expiry expiry, Presence presence) {
        return table.atomic(() -> entries.touch(key, expiry, presence));
    }

    @Override
    public Uni<CountOutcome> increment(EntryKey key, Increment increment, Presence presence) {
        return table.atomic(() -> entries.increment(key, increment, presence));
    }

    @Override
    public Uni<Reading> exchange(EntryKey key, StoredItem item) {
        return table.atomic(() -> {
            Reading before = entries.read(key);
            entries.put(key, item, null);
            return before;
        });
    }

    @Override
    public Uni<Reading> remove(EntryKey key) {
        return table.atomic(() -> {
            Reading before = entries.read(key);
            entries.remove(key);
            return before;
        });
    }

    @Override
    public Uni<Void> delete(EntryKey key) {
        return table.atomic(() -> entries.remove(key)).replaceWithVoid();
    }

    @Override
    public Uni<BatchReading> readMany(Collection<EntryKey> keys) {
        return Batches.reads(keys, few -> table.atomic(() -> {
            Map<EntryKey, Reading> found = new HashMap<>();
            few.forEach(key -> found.put(key, entries.read(key)));
            return new BatchReading(found, Map.of());
        }));
    }

    @Override
    public Uni<BatchOutcome> writeMany(Map<EntryKey, StoredItem> items) {
        return Batches.writes(items, few -> table.atomic(() -> {
            few.forEach((key, item) -> entries.put(key, item, null));
            return BatchOutcome.DONE;
        }));
    }

    @Override
    public Uni<BatchOutcome> deleteMany(Collection<EntryKey> keys) {
        return Batches.deletes(keys, few -> table.atomic(() -> {
            few.forEach(entries::remove);
            return BatchOutcome.DONE;
        }));
    }

    @Override
    public Uni<OptionalLong> generation(Keyspace space) {
        return table.atomic(() -> counts.generation(space));
    }

    @Override
    public Uni<Long> advanceGeneration(Keyspace space, long seed, long by) {
        return table.atomic(() -> counts.advanceGeneration(space, seed, by));
    }

    @Override
    public Uni<Optional<TagCount>> tag(TagKey key) {
        return table.atomic(() -> counts.tag(key));
    }

    @Override
    public Uni<TagCount> beginTag(TagKey key, TagCount seed) {
        return table.atomic(() -> counts.beginTag(key, seed));
    }

    @Override
    public Uni<Optional<TagCount>> advanceTag(TagKey key) {
        return table.atomic(() -> counts.advanceTag(key));
    }

    @Override
    public Multi<EntryKey> scan(Keyspace space) {
        ScanCall call = new ScanCall(table.access(), space, 0, 1);
        return table.atomic(() -> call.result(ScanResponse.builder().items(entriesOf(space)).build()))
                .onItem().transformToMulti(Multi.createFrom()::iterable);
    }

    private List<Map<String, AttributeValue>> entriesOf(Keyspace space) {
        return table.all().stream()
                .filter(item -> Objects.requireNonNull(item.get(Attributes.PARTITION_KEY)).s().startsWith(space.entries()))
                .filter(item -> fromS(Attributes.ENTRY_SORT_KEY).equals(item.get(Attributes.SORT_KEY))).toList();
    }
}
