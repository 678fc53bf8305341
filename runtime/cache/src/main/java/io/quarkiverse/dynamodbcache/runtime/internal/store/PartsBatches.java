package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Many entries of which some are in parts: those one by one, a few at the same time, and the others in batches. */
record PartsBatches(ItemStore items, EntryForm form, EntryWriter writer, PartsReader reader) {

    private static final int AT_ONCE = 4;

    Uni<BatchReading> read(Collection<EntryKey> keys) {
        return items.readMany(keys).chain(reading -> {
            Map<EntryKey, Reading> inParts = new LinkedHashMap<>(reading.found());
            inParts.values().removeIf(found -> PartsReference.in(found) == null);
            Map<EntryKey, Reading> found = new ConcurrentHashMap<>(reading.found());
            return each(inParts, entry -> reader.whole(entry.getKey(), entry.getValue())
                    .invoke(whole -> found.put(entry.getKey(), whole)))
                    .map(outcome -> {
                        found.keySet().removeAll(outcome.failures().keySet());
                        return new BatchReading(found, both(reading.failures(), outcome.failures()));
                    });
        });
    }

    /**
     * Fails, and writes nothing, if one of them is too large. What they replace may have parts: those go by their end, or are
     * left to the reaper.
     */
    Uni<BatchOutcome> write(Map<EntryKey, StoredItem> entries) {
        return Uni.createFrom().deferred(() -> {
            Map<EntryKey, StoredItem> whole = new LinkedHashMap<>();
            Map<EntryKey, StoredItem> apart = new LinkedHashMap<>();
            entries.forEach((key, item) -> (form.isWhole(key, item) ? whole : apart).put(key, item));
            Uni<BatchOutcome> large = each(apart, entry -> writer.write(entry.getKey(), entry.getValue(), null));
            return whole.isEmpty() ? large
                    : items.writeMany(whole).chain(done -> large
                            .map(others -> new BatchOutcome(both(done.failures(), others.failures()))));
        });
    }

    private static <T> Uni<BatchOutcome> each(Map<EntryKey, T> entries, Function<Map.Entry<EntryKey, T>, Uni<?>> operation) {
        Map<EntryKey, Throwable> failures = new ConcurrentHashMap<>();
        return Multi.createFrom().iterable(entries.entrySet())
                .onItem().transformToUni(entry -> operation.apply(entry)
                        .onFailure().invoke(failure -> failures.put(entry.getKey(), failure))
                        .onItemOrFailure().transformToUni((done, failure) -> Uni.createFrom().voidItem()))
                .merge(AT_ONCE)
                .onItem().ignoreAsUni()
                .map(all -> new BatchOutcome(failures));
    }

    private static Map<EntryKey, Throwable> both(Map<EntryKey, Throwable> some, Map<EntryKey, Throwable> others) {
        Map<EntryKey, Throwable> both = new HashMap<>(some);
        both.putAll(others);
        return both;
    }
}
