package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.WholeNumber;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** A table in memory, for tests: it decides as DynamoDB does, answers at once, and never deletes what has expired. */
final class MemoryItemStore implements ItemStore {

    private final TableAccess access;
    private final Map<Map<String, AttributeValue>, Map<String, AttributeValue>> items = new HashMap<>();

    MemoryItemStore(String cache) {
        access = new TableAccess(cache, "in memory", Duration.ofSeconds(1), false);
    }

    @Override
    public Uni<Reading> read(EntryKey key) {
        return atomic(() -> readingOf(key));
    }

    TableAccess access() {
        return access;
    }

    Reading readingOf(EntryKey key) {
        return ItemForm.read(itemAt(Attributes.keyOf(key)));
    }

    /** @return empty if there is none */
    Map<String, AttributeValue> itemAt(Map<String, AttributeValue> primaryKey) {
        return items.getOrDefault(primaryKey, Map.of());
    }

    /** All there are, of entries and of other things, in no order. */
    List<Map<String, AttributeValue>> all() {
        return List.copyOf(items.values());
    }

    /** In the order of their sort keys, as a query answers. */
    List<Map<String, AttributeValue>> itemsUnder(String partitionKey) {
        AttributeValue partition = fromS(partitionKey);
        return items.values().stream().filter(item -> partition.equals(item.get(Attributes.PARTITION_KEY)))
                .sorted(Comparator.comparing(item -> Objects.requireNonNull(item.get(Attributes.SORT_KEY)).s())).toList();
    }

    @Override
    public Uni<Void> write(EntryKey key, StoredItem item) {
        return atomic(() -> put(key, item, null)).replaceWithVoid();
    }

    @Override
    public Uni<WriteOutcome> writeIf(EntryKey key, StoredItem item, WriteCondition condition) {
        return atomic(() -> put(key, item, condition));
    }

    WriteOutcome put(EntryKey key, StoredItem item, @Nullable WriteCondition condition) {
        Map<String, AttributeValue> attributes = new WriteCall(access, key, item, condition).request().build().item();
        Reading current = readingOf(key);
        if (condition != null && !condition.isMetBy(current)) {
            return WriteOutcome.refused(current);
        }
        put(attributes);
        return WriteOutcome.DONE;
    }

    /** Puts any item there, as whoever else can write to a table does. */
    synchronized void put(Map<String, AttributeValue> item) {
        items.put(Map.of(Attributes.PARTITION_KEY, Objects.requireNonNull(item.get(Attributes.PARTITION_KEY)),
                Attributes.SORT_KEY, Objects.requireNonNull(item.get(Attributes.SORT_KEY))), Map.copyOf(item));
    }

    @Override
    public Uni<Boolean> extend(EntryKey key, StoredItem read, Expiry expiry) {
        return atomic(() -> extended(key, read, expiry).done());
    }

    WriteOutcome extended(EntryKey key, StoredItem read, Expiry expiry) {
        Reading current = readingOf(key);
        if (!(current instanceof StoredItem item) || !item.isSameEntryAs(read) || !item.canLast(expiry)) {
            return WriteOutcome.refused(current);
        }
        return replace(key, item.until(new Expiry(expiry.at(), item.expiry().latest())));
    }

    @Override
    public Uni<WriteOutcome> touch(EntryKey key, Expiry expiry, Presence presence) {
        return atomic(() -> {
            Reading current = readingOf(key);
            return presence.isMetBy(current) && current instanceof StoredItem item && item.canLast(expiry)
                    ? replace(key, item.until(expiry))
                    : WriteOutcome.refused(current);
        });
    }

    /** As an update does: what else stands in the item stays. */
    private WriteOutcome replace(EntryKey key, StoredItem item) {
        Map<String, AttributeValue> attributes = new HashMap<>(itemAt(Attributes.keyOf(key)));
        attributes.keySet().removeAll(Attributes.OF_EXPIRY);
        attributes.putAll(ItemForm.write(key, item));
        put(attributes);
        return WriteOutcome.DONE;
    }

    @Override
    public Uni<CountOutcome> increment(EntryKey key, Increment increment, Presence presence) {
        return atomic(() -> {
            Map<String, AttributeValue> attributes = new HashMap<>(itemAt(Attributes.keyOf(key)));
            Reading current = ItemForm.read(attributes);
            WholeNumber number = current instanceof StoredItem item ? item.value().number() : null;
            if (!presence.isMetBy(current) || number == null || number.type() != increment.type()
                    || !increment.fits(new BigInteger(number.digits()))
                    || IncrementLog.since(increment.id(), attributes) >= 0) {
                return new IncrementCall(access, key, increment, presence).outcome(refusalWith(attributes));
            }
            long counted = Long.parseLong(number.digits()) + increment.by();
            attributes.put(Attributes.VALUE, Attributes.number(counted));
            IncrementLog.shift(attributes, increment.id());
            put(attributes);
            return CountOutcome.counted(counted);
        });
    }

    private static ConditionalCheckFailedException refusalWith(Map<String, AttributeValue> found) {
        return (ConditionalCheckFailedException) ConditionalCheckFailedException.builder().item(found).build();
    }

    @Override
    public Uni<Reading> exchange(EntryKey key, StoredItem item) {
        return atomic(() -> {
            Reading before = readingOf(key);
            put(key, item, null);
            return before;
        });
    }

    @Override
    public Uni<Reading> remove(EntryKey key) {
        return atomic(() -> {
            Reading before = readingOf(key);
            remove(Attributes.keyOf(key));
            return before;
        });
    }

    @Override
    public Uni<Void> delete(EntryKey key) {
        return atomic(() -> remove(Attributes.keyOf(key))).replaceWithVoid();
    }

    synchronized boolean remove(Map<String, AttributeValue> primaryKey) {
        return items.remove(primaryKey) != null;
    }

    @Override
    public Uni<BatchReading> readMany(Collection<EntryKey> keys) {
        return Batches.reads(keys, few -> atomic(() -> {
            Map<EntryKey, Reading> found = new HashMap<>();
            few.forEach(key -> found.put(key, readingOf(key)));
            return new BatchReading(found, Map.of());
        }));
    }

    @Override
    public Uni<BatchOutcome> writeMany(Map<EntryKey, StoredItem> items) {
        return Batches.writes(items, few -> atomic(() -> {
            few.forEach((key, item) -> put(key, item, null));
            return BatchOutcome.DONE;
        }));
    }

    @Override
    public Uni<BatchOutcome> deleteMany(Collection<EntryKey> keys) {
        return Batches.deletes(keys, few -> atomic(() -> {
            few.forEach(key -> remove(Attributes.keyOf(key)));
            return BatchOutcome.DONE;
        }));
    }

    @Override
    public Uni<OptionalLong> generation(Keyspace space) {
        return atomic(() -> {
            Map<String, AttributeValue> item = items.get(Attributes.generationKeyOf(space));
            return item == null ? OptionalLong.empty() : OptionalLong.of(Attributes.number(item, Attributes.COUNTER));
        });
    }

    @Override
    public Uni<Long> advanceGeneration(Keyspace space, long seed, long by) {
        return atomic(() -> {
            Map<String, AttributeValue> item = new HashMap<>(Attributes.generationKeyOf(space));
            Map<String, AttributeValue> before = items.get(item);
            long next = (before == null ? seed : Attributes.number(before, Attributes.COUNTER)) + by;
            item.put(Attributes.COUNTER, Attributes.number(next));
            put(item);
            return next;
        });
    }

    @Override
    public Uni<Optional<TagCount>> tag(TagKey key) {
        return atomic(() -> countOf(key));
    }

    @Override
    public Uni<TagCount> beginTag(TagKey key, TagCount seed) {
        return atomic(() -> {
            Optional<TagCount> before = countOf(key);
            return put(key, new TagCount(before.orElse(seed).count(),
                    Math.max(before.map(TagCount::end).orElse(seed.end()), seed.end())));
        });
    }

    @Override
    public Uni<Optional<TagCount>> advanceTag(TagKey key) {
        return atomic(() -> countOf(key).map(before -> put(key, new TagCount(before.count() + 1, before.end()))));
    }

    private Optional<TagCount> countOf(TagKey key) {
        return TagForm.read(items.getOrDefault(Attributes.keyOf(key), Map.of()));
    }

    private TagCount put(TagKey key, TagCount count) {
        Map<String, AttributeValue> item = new HashMap<>(Attributes.keyOf(key));
        item.put(Attributes.COUNTER, Attributes.number(count.count()));
        if (count.end() != Expiry.NEVER) {
            item.put(Attributes.TIME_TO_LIVE, TagForm.endAttribute(count.end()));
        }
        put(item);
        return TagForm.read(item).orElseThrow();
    }

    @Override
    public Multi<EntryKey> scan(Keyspace space) {
        return atomic(() -> new ScanCall(access, space, 0, 1).result(ScanResponse.builder().items(entriesOf(space)).build()))
                .onItem().transformToMulti(Multi.createFrom()::iterable);
    }

    private List<Map<String, AttributeValue>> entriesOf(Keyspace space) {
        return items.values().stream()
                .filter(item -> Objects.requireNonNull(item.get(Attributes.PARTITION_KEY)).s().startsWith(space.root() + '#'))
                .filter(item -> fromS(Attributes.ENTRY_SORT_KEY).equals(item.get(Attributes.SORT_KEY))).toList();
    }

    <T> Uni<T> atomic(Supplier<T> effect) {
        return Uni.createFrom().item(() -> {
            synchronized (this) {
                return effect.get();
            }
        });
    }
}
