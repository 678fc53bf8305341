package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Makes of an operation on many entries requests that DynamoDB takes: 100 reads, or 25 writes and 16 MB, each. Every entry has
 * its own outcome; a request that fails is the failure of the entries it is about.
 */
public final class Batches {

    /**
     * How many requests of one operation are under way at once: enough to hide the way to the table and back, few enough to
     * leave
     * connections to others, and to hold no more than 64 MB of answers.
     */
    private static final int AT_ONCE = 4;

    private Batches() {
    }

    public static Uni<BatchReading> reads(Collection<EntryKey> keys, Function<Set<EntryKey>, Uni<BatchReading>> request) {
        return Uni.createFrom().deferred(() -> {
            Map<EntryKey, Reading> found = new ConcurrentHashMap<>();
            return each(Portions.of(keys, Portions.READS), few -> request.apply(few)
                    .invoke(reading -> found.putAll(reading.found()))
                    .map(reading -> new BatchOutcome(reading.failures())))
                    .map(outcome -> new BatchReading(found, outcome.failures()));
        });
    }

    /** Fails with {@link io.quarkiverse.dynamodbcache.ValueTooLargeException} before the first request, if at all. */
    public static Uni<BatchOutcome> writes(Map<EntryKey, StoredItem> items,
            Function<Map<EntryKey, StoredItem>, Uni<BatchOutcome>> request) {
        return Uni.createFrom().deferred(() -> each(Portions.of(items), keys -> {
            Map<EntryKey, StoredItem> few = new LinkedHashMap<>();
            keys.forEach(key -> few.put(key, Objects.requireNonNull(items.get(key))));
            return request.apply(few);
        }));
    }

    public static Uni<BatchOutcome> deletes(Collection<EntryKey> keys, Function<Set<EntryKey>, Uni<BatchOutcome>> request) {
        return Uni.createFrom().deferred(() -> each(Portions.of(keys, Portions.WRITES), request));
    }

    private static Uni<BatchOutcome> each(List<Set<EntryKey>> portions, Function<Set<EntryKey>, Uni<BatchOutcome>> request) {
        Setbacks setbacks = new Setbacks(AT_ONCE);
        return Multi.createFrom().iterable(portions)
                .onItem().transformToUni(keys -> one(keys, request, setbacks)).merge(AT_ONCE)
                .collect().in(HashMap<EntryKey, Throwable>::new, (all, one) -> all.putAll(one.failures()))
                .map(BatchOutcome::new);
    }

    private static Uni<BatchOutcome> one(Set<EntryKey> keys, Function<Set<EntryKey>, Uni<BatchOutcome>> request,
            Setbacks setbacks) {
        Throwable hopeless = setbacks.reasonToGiveUp();
        if (hopeless != null) {
            return Uni.createFrom().item(BatchOutcome.failed(keys, hopeless));
        }
        return request.apply(keys)
                .onFailure(CacheStoreException.class).recoverWithItem(failure -> BatchOutcome.failed(keys, failure))
                .invoke(outcome -> {
                    if (outcome.failures().size() == keys.size()) {
                        setbacks.failed(outcome.failures().values().iterator().next());
                    } else {
                        setbacks.succeeded();
                    }
                });
    }
}
