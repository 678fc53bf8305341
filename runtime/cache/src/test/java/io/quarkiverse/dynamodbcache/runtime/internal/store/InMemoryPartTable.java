package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.List;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore.Operation;
import io.smallrye.mutiny.Uni;

/** The parts in a table in memory, counted and held up as its items are. */
record InMemoryPartTable(InMemoryItemStore store, PartTable table) implements PartTable {

    @Override
    public Uni<Reading> readConsistently(EntryKey key) {
        return store.ask(Operation.READ, table.readConsistently(key));
    }

    @Override
    public Uni<ItemWithParts> readWithParts(EntryKey key) {
        return store.ask(Operation.READ_WITH_PARTS, table.readWithParts(key));
    }

    @Override
    public Uni<Replacement> replace(EntryKey key, StoredItem item, @Nullable WriteCondition condition) {
        return store.ask(Operation.REPLACE, table.replace(key, item, condition));
    }

    @Override
    public Uni<Replacement> deleteWhole(EntryKey key) {
        return store.ask(Operation.DELETE, table.deleteWhole(key));
    }

    @Override
    public Uni<WriteOutcome> extend(EntryKey key, StoredItem read, Expiry expiry) {
        return store.ask(Operation.EXTEND, table.extend(key, read, expiry));
    }

    @Override
    public Uni<Void> writePart(EntryKey key, Part part, long end) {
        return store.ask(Operation.WRITE_PART, table.writePart(key, part, end));
    }

    @Override
    public Uni<List<Part>> readParts(EntryKey key, String writeId, int from, boolean consistent) {
        return store.ask(Operation.READ_PARTS, table.readParts(key, writeId, from, consistent));
    }

    @Override
    public Uni<Boolean> prolongPart(EntryKey key, String writeId, int number, long end) {
        return store.ask(Operation.PROLONG_PART, table.prolongPart(key, writeId, number, end));
    }

    @Override
    public Uni<Void> deletePart(EntryKey key, String writeId, int number) {
        return store.ask(Operation.DELETE_PART, table.deletePart(key, writeId, number));
    }
}
