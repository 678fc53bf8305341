package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.time.Duration;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.quarkiverse.dynamodbcache.runtime.internal.generation.TagCounts;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.Loads.Filling;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.CacheEvents;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Setbacks;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Reads many entries, loads those that are missing at once, and stores each unless something came between. */
record BulkLoads(Lookup lookup, Stamps stamps, Loads loads, BulkFillings fillings, StaleEntries stale,
        CacheEvents events) {

    /**
     * How many loaded entries are stored at the same time, each by a request of its own: a batch of DynamoDB knows no
     * conditions, and would overwrite what came between.
     */
    private static final int STORES_AT_ONCE = 16;

    /** Hits come first: who joined their flights does not wait for a loader. */
    Multi<KeyedEntry> get(BulkLoading loading) {
        // Asked for with the reads: most entries have the tags that they would be loaded with.
        TagCounts counts = stamps.tags().of(loading.options().tags());
        return lookup.ofMany(loading.keys(), loading.codec(), counts).onItem().transformToMulti(verdicts -> {
            Multi<KeyedEntry> hits = Multi.createFrom().iterable(verdicts.hits());
            Set<EntryKey> missing = verdicts.missing(loading.keys());
            return missing.isEmpty() ? hits
                    : Multi.createBy().concatenating().streams(hits, load(missing, verdicts, counts, loading));
        });
    }

    private Multi<KeyedEntry> load(Set<EntryKey> missing, Verdicts verdicts, TagCounts counts, BulkLoading loading) {
        verdicts.unasked().values().stream().findFirst().ifPresent(events::fellBackToLoader);
        return stamps.tagsOf(counts, loading.options())
                .onItem().transformToMulti(tags -> fillings.begin(missing, verdicts.judged())
                        .onItem().transformToMulti(filling -> load(missing, verdicts, tags, filling, loading)
                                .onTermination().invoke(filling::end)));
    }

    private Multi<KeyedEntry> load(Set<EntryKey> missing, Verdicts verdicts, Map<String, Long> tags,
            BulkFillings.Began filling, BulkLoading loading) {
        Setbacks setbacks = new Setbacks(STORES_AT_ONCE);
        long began = lookup.clock().millis();
        return loading.loader().load(missing).onItem().transformToMulti(values -> {
            // To load one of them again takes no longer.
            Duration loadTime = Duration.ofMillis(lookup.clock().millis() - began);
            return Multi.createFrom().iterable(values.entrySet())
                    .onItem().transformToUni(loaded -> {
                        Verdict verdict = verdicts.judged().get(loaded.getKey());
                        return verdict == null ? unstored(loaded)
                                : stored(loaded, new Stamp(verdict.generation(), tags), filling.of(loaded.getKey(), verdict),
                                        loading,
                                        loadTime, setbacks);
                    }).merge(STORES_AT_ONCE);
        }).onFailure(LoaderFailure.class).recoverWithMulti(failure -> stale.insteadOf(failure, missing, verdicts, loading));
    }

    /** No one knows what it would replace. */
    private static Uni<KeyedEntry> unstored(Map.Entry<EntryKey, @Nullable Object> loaded) {
        return Uni.createFrom().item(new KeyedEntry(loaded.getKey(), new Entry(loaded.getValue(), null)));
    }

    /** Never fails: the caller has a value, and whether it could be stored is not the caller's concern. */
    private Uni<KeyedEntry> stored(Map.Entry<EntryKey, @Nullable Object> value, Stamp stamp, Filling filling,
            BulkLoading bulk, Duration loadTime, Setbacks setbacks) {
        EntryKey key = value.getKey();
        Entry loaded = new Entry(value.getValue(), loads.encoded(value.getValue(), bulk.codec()));
        KeyedEntry result = new KeyedEntry(key, loaded);
        Throwable hopeless = setbacks.reasonToGiveUp();
        if (hopeless != null) {
            events.notStored(hopeless);
            return Uni.createFrom().item(result);
        }
        return loads.store(key, bulk.of(key), stamp, filling, loaded, loadTime)
                .invoke(setbacks::succeeded)
                .onFailure(CacheStoreException.class).invoke(setbacks::failed)
                .onFailure().invoke(events::notStored)
                .onFailure().recoverWithItem(false)
                .replaceWith(result);
    }
}
