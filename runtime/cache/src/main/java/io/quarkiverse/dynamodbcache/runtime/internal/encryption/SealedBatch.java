package io.quarkiverse.dynamodbcache.runtime.internal.encryption;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.quarkiverse.dynamodbcache.runtime.internal.plain.PlainUni;
import io.quarkiverse.dynamodbcache.runtime.internal.store.BatchReading;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Reading;
import io.quarkiverse.dynamodbcache.runtime.internal.store.StoredItem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** The values of one operation on many entries: all their keys are asked for at the same time, so they wait once. */
record SealedBatch(SealedValues values) {

    Uni<Map<EntryKey, StoredItem>> closed(Map<EntryKey, StoredItem> items) {
        return each(items, values::closed);
    }

    /** Each by itself, as someone else may have written the id of a key that its provider fails over. */
    Uni<BatchReading> opened(BatchReading reading) {
        Map<EntryKey, Throwable> failures = new ConcurrentHashMap<>(reading.failures());
        return each(reading.found(), (key, found) -> PlainUni.recovering(values.opened(key, found), CacheStoreException.class,
                failure -> {
                    failures.put(key, failure);
                    return Uni.createFrom().item(Reading.Nothing.NOTHING);
                })).map(opened -> {
                    Map<EntryKey, Reading> found = new HashMap<>(opened);
                    found.keySet().removeAll(failures.keySet());
                    return new BatchReading(found, failures);
                });
    }

    private static <A, B> Uni<Map<EntryKey, B>> each(Map<EntryKey, A> all, BiFunction<EntryKey, A, Uni<B>> change) {
        return Multi.createFrom().iterable(all.entrySet())
                .onItem().transformToUni(one -> PlainUni.map(change.apply(one.getKey(), one.getValue()),
                        changed -> Map.entry(one.getKey(), changed)))
                .merge(Math.max(1, all.size()))
                .collect().asMap(Map.Entry::getKey, Map.Entry::getValue);
    }
}
