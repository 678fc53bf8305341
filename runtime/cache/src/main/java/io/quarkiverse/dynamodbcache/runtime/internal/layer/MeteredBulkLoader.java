package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.quarkiverse.dynamodbcache.runtime.internal.metrics.CacheMetrics;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.Counted;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** A loader of many values whose calls are counted, and timed; and how many entries of one getAll it was not asked for. */
final class MeteredBulkLoader implements BulkLoader {

    private final BulkLoader loader;
    private final CacheMetrics metrics;
    private final Set<EntryKey> loaded = ConcurrentHashMap.newKeySet();

    MeteredBulkLoader(BulkLoader loader, CacheMetrics metrics) {
        this.loader = loader;
        this.metrics = metrics;
    }

    @Override
    public Uni<Map<EntryKey, Object>> load(Set<EntryKey> missing) {
        return MeteredLoader.timed(metrics, () -> {
            loaded.addAll(missing);
            return loader.load(missing);
        });
    }

    @Override
    public void notNeeded() {
        loader.notNeeded();
    }

    /** @param keys how many were asked for: those that no entry comes of are misses */
    Multi<KeyedEntry> counting(Multi<KeyedEntry> entries, int keys) {
        return counting(entries, keys, metrics, loaded);
    }

    static Multi<KeyedEntry> counting(Multi<KeyedEntry> entries, int keys, CacheMetrics metrics, Set<EntryKey> loaded) {
        Set<EntryKey> hits = ConcurrentHashMap.newKeySet();
        return entries.onItem().invoke(each -> {
            if (each.entry().item() != null || !loaded.contains(each.key())) {
                hits.add(each.key());
            }
        }).onTermination().invoke(() -> {
            metrics.count(Counted.HIT, hits.size());
            metrics.count(Counted.MISS, keys - hits.size());
        });
    }
}
