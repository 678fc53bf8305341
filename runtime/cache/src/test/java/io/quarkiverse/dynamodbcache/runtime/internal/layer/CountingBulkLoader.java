package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Gate;
import io.smallrye.mutiny.Uni;

/** A loader of many values that remembers what it was asked for, and holds its loads at a gate if it has one. */
final class CountingBulkLoader implements BulkLoader {

    final List<List<EntryKey>> asked = new CopyOnWriteArrayList<>();
    final AtomicInteger notNeeded = new AtomicInteger();
    private final Function<Set<EntryKey>, Map<EntryKey, Object>> values;
    private final @Nullable Gate gate;

    private CountingBulkLoader(Function<Set<EntryKey>, Map<EntryKey, Object>> values, @Nullable Gate gate) {
        this.values = values;
        this.gate = gate;
    }

    /** Gives each key the same value. */
    static CountingBulkLoader of(@Nullable Object value) {
        return new CountingBulkLoader(missing -> same(missing, value), null);
    }

    static CountingBulkLoader held(@Nullable Object value, Gate gate) {
        return new CountingBulkLoader(missing -> same(missing, value), gate);
    }

    static CountingBulkLoader knowing(Map<EntryKey, Object> values, @Nullable Gate gate) {
        return new CountingBulkLoader(missing -> {
            Map<EntryKey, Object> known = new HashMap<>(values);
            known.keySet().retainAll(missing);
            return known;
        }, gate);
    }

    static CountingBulkLoader failing(RuntimeException failure) {
        return new CountingBulkLoader(missing -> {
            throw failure;
        }, null);
    }

    @SuppressWarnings("NullAway") // A value may be null.
    private static Map<EntryKey, Object> same(Set<EntryKey> missing, @Nullable Object value) {
        Map<EntryKey, Object> same = new HashMap<>();
        missing.forEach(key -> same.put(key, value));
        return same;
    }

    @Override
    public Uni<Map<EntryKey, Object>> load(Set<EntryKey> missing) {
        return Uni.createFrom().deferred(() -> {
            asked.add(new ArrayList<>(missing));
            return gate == null ? Uni.createFrom().item(() -> values.apply(missing))
                    : Uni.createFrom().completionStage(gate.pass(() -> values.apply(missing)));
        }).onFailure().transform(LoaderFailure::new);
    }

    @Override
    public void notNeeded() {
        notNeeded.incrementAndGet();
    }
}
