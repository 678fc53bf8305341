package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore.Operation;
import io.smallrye.mutiny.Uni;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The log of a table in memory. */
record InMemoryInvalidationLog(InMemoryItemStore store, MemoryTable table, String log) implements InvalidationLog {

    @Override
    public Uni<Appended> append(long block, boolean mayBegin, List<String> records) {
        return store.ask(Operation.APPEND, table.atomic(() -> {
            Map<String, AttributeValue> item = new HashMap<>(table.itemAt(LogForm.keyOf(log, block)));
            if (item.isEmpty() && !mayBegin) {
                return Appended.ABSENT;
            }
            List<AttributeValue> all = new ArrayList<>();
            if (item.isEmpty()) {
                item.putAll(LogForm.keyOf(log, block));
                item.put(LogForm.ID, AttributeValue.fromS(WriteId.next()));
            } else if (LogForm.read(item).orElseThrow().isFull()) {
                return Appended.FULL;
            } else {
                all.addAll(Objects.requireNonNull(item.get(LogForm.RECORDS)).l());
            }
            records.forEach(record -> all.add(AttributeValue.fromS(record)));
            item.put(LogForm.RECORDS, AttributeValue.fromL(all));
            table.put(item);
            return Appended.DONE;
        }));
    }

    @Override
    public Uni<LogPage> from(long block, boolean consistent) {
        return store.ask(consistent ? Operation.READ_LOG_CONSISTENTLY : Operation.READ_LOG, table.atomic(
                () -> new LogPage((!consistent && store.isLogLagging() ? List.<LogBlock> of() : blocks()).stream()
                        .filter(other -> other.number() >= block).toList(), true)));
    }

    @Override
    public Uni<Optional<LogBlock>> newest() {
        return store.ask(Operation.NEWEST_BLOCK, table.atomic(() -> {
            List<LogBlock> all = blocks();
            return all.isEmpty() ? Optional.<LogBlock> empty() : Optional.of(all.get(all.size() - 1));
        }));
    }

    private List<LogBlock> blocks() {
        return table.itemsUnder(log).stream().map(LogForm::read).flatMap(Optional::stream).toList();
    }
}
