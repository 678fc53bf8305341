package io.quarkiverse.dynamodbcache.testing.internal.cache;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.layer.BulkLoader;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.BulkLoading;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.CacheLayer;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.Entry;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.KeyedEntry;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.Loader;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.Loading;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.PassingLayer;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** A layer on top of all others that counts how often the user's loader is called. */
final class CountedLoads implements PassingLayer {

    private final CacheLayer below;
    private final Map<EntryKey, Integer> loads;

    /** @param loads counts those of all versions of the cache */
    CountedLoads(CacheLayer below, Map<EntryKey, Integer> loads) {
        this.below = below;
        this.loads = loads;
    }

    @Override
    public CacheLayer below() {
        return below;
    }

    @Override
    public Uni<Entry> get(EntryKey key, Loading loading) {
        return below.get(key, loading.with(new Counted(key, loading.loader())));
    }

    @Override
    public Multi<KeyedEntry> getMany(BulkLoading loading) {
        return below.getMany(loading.with(new BulkCounted(loading.loader())));
    }

    private void count(EntryKey key) {
        loads.merge(key, 1, Integer::sum);
    }

    private final class Counted implements Loader {

        private final EntryKey key;
        private final Loader loader;

        Counted(EntryKey key, Loader loader) {
            this.key = key;
            this.loader = loader;
        }

        @Override
        public Uni<@Nullable Object> load() {
            return loader.load().onSubscription().invoke(() -> count(key));
        }

        @Override
        public Uni<@Nullable Object> loadApart() {
            return loader.loadApart().onSubscription().invoke(() -> count(key));
        }

        @Override
        public void notNeeded() {
            loader.notNeeded();
        }
    }

    /** A load of many counts one for each. */
    private final class BulkCounted implements BulkLoader {

        private final BulkLoader loader;

        BulkCounted(BulkLoader loader) {
            this.loader = loader;
        }

        @Override
        public Uni<Map<EntryKey, Object>> load(Set<EntryKey> missing) {
            return loader.load(missing).onSubscription().invoke(() -> missing.forEach(CountedLoads.this::count));
        }

        @Override
        public void notNeeded() {
            loader.notNeeded();
        }
    }
}
