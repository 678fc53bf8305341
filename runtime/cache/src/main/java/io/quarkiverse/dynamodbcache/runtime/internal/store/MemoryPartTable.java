package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** The parts in a table in memory. */
record MemoryPartTable(MemoryTable table, MemoryEntries entries) implements PartTable {

    MemoryPartTable(MemoryTable table) {
        this(table, new MemoryEntries(table));
    }

    @Override
    public Uni<Reading> readConsistently(EntryKey key) {
        return table.atomic(() -> entries.read(key));
    }

    @Override
    public Uni<ItemWithParts> readWithParts(EntryKey key) {
        return table.atomic(() -> new ReadWithPartsCall(table.access(), key)
                .result(QueryResponse.builder().items(table.itemsUnder(key.partitionKey())).build()));
    }

    @Override
    public Uni<Replacement> replace(EntryKey key, StoredItem item, @Nullable WriteCondition condition) {
        return table.atomic(() -> {
            Reading before = entries.read(key);
            WriteOutcome outcome = entries.put(key, item, condition);
            return outcome.done() ? Replacement.of(before) : Replacement.refused(outcome.found());
        });
    }

    @Override
    public Uni<Replacement> deleteWhole(EntryKey key) {
        return table.atomic(() -> {
            Reading before = entries.read(key);
            if (!new WholeCondition(null).isMetBy(before)) {
                return Replacement.refused(before);
            }
            entries.remove(key);
            return Replacement.of(Reading.Nothing.NOTHING);
        });
    }

    @Override
    public Uni<WriteOutcome> extend(EntryKey key, StoredItem read, Expiry expiry) {
        return table.atomic(() -> entries.extend(key, read, expiry));
    }

    @Override
    public Uni<Void> writePart(EntryKey key, Part part, long end) {
        return table.atomic(() -> {
            table.put(PartForm.write(key, part, end));
            return part;
        }).replaceWithVoid();
    }

    @Override
    public Uni<List<Part>> readParts(EntryKey key, String writeId, int from, boolean consistent) {
        return table.atomic(() -> table.itemsUnder(key.partitionKey()).stream().map(PartForm::read).flatMap(Optional::stream)
                .filter(part -> part.writeId().equals(writeId) && part.number() >= from).toList());
    }

    @Override
    public Uni<Boolean> prolongPart(EntryKey key, String writeId, int number, long end) {
        return table.atomic(() -> {
            Map<String, AttributeValue> before = table.itemAt(PartForm.keyOf(key, writeId, number));
            if (before.isEmpty()) {
                return false;
            }
            Map<String, AttributeValue> moved = new HashMap<>(before);
            moved.remove(Attributes.TIME_TO_LIVE);
            if (end != Expiry.NEVER) {
                moved.put(Attributes.TIME_TO_LIVE, Attributes.number(end));
            }
            table.put(moved);
            return true;
        });
    }

    @Override
    public Uni<Void> deletePart(EntryKey key, String writeId, int number) {
        return table.atomic(() -> table.remove(PartForm.keyOf(key, writeId, number))).replaceWithVoid();
    }
}
