package io.quarkiverse.dynamodbcache.testing.internal.cache;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.ValueCodec;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.BulkLoader;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.BulkLoading;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.CacheLayer;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.Count;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.Entry;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.Expected;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.KeyedEntry;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.Loader;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.Loading;
import io.quarkiverse.dynamodbcache.runtime.internal.store.BatchOutcome;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.StoredItem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** A layer on top of all others that counts how often the user's loader is called. */
final class CountedLoads implements CacheLayer {

    private final CacheLayer below;
    private final Map<EntryKey, Integer> loads;

    /** @param loads counts those of all versions of the cache */
    CountedLoads(CacheLayer below, Map<EntryKey, Integer> loads) {
        this.below = below;
        this.loads = loads;
    }

    @Override
    public Uni<Entry> get(EntryKey key, Loading loading) {
        return below.get(key, loading.with(new Counted(key, loading.loader())));
    }

    @Override
    public Uni<@Nullable Entry> peek(EntryKey key, ValueCodec codec) {
        return below.peek(key, codec);
    }

    @Override
    public Multi<KeyedEntry> getMany(BulkLoading loading) {
        return below.getMany(loading.with(new BulkCounted(loading.loader())));
    }

    @Override
    public Multi<KeyedEntry> peekMany(Set<EntryKey> keys, ValueCodec codec) {
        return below.peekMany(keys, codec);
    }

    @Override
    public Uni<BatchOutcome> putMany(Map<EntryKey, EncodedValue> values, EntryOptions options) {
        return below.putMany(values, options);
    }

    @Override
    public Uni<BatchOutcome> invalidateMany(Set<EntryKey> keys) {
        return below.invalidateMany(keys);
    }

    @Override
    public Uni<@Nullable StoredItem> item(EntryKey key) {
        return below.item(key);
    }

    @Override
    public Uni<Boolean> adopt(EntryKey key, StoredItem other) {
        return below.adopt(key, other);
    }

    @Override
    public Uni<Void> put(EntryKey key, EncodedValue value, EntryOptions options) {
        return below.put(key, value, options);
    }

    @Override
    public Uni<Boolean> putIfAbsent(EntryKey key, EncodedValue value, EntryOptions options, ValueCodec codec) {
        return below.putIfAbsent(key, value, options, codec);
    }

    @Override
    public Uni<Boolean> touch(EntryKey key, EntryOptions options) {
        return below.touch(key, options);
    }

    @Override
    public Uni<Long> increment(EntryKey key, Count count) {
        return below.increment(key, count);
    }

    @Override
    public Uni<Boolean> replace(EntryKey key, Expected expected, EncodedValue value, EntryOptions options) {
        return below.replace(key, expected, value, options);
    }

    @Override
    public Uni<@Nullable Entry> exchange(EntryKey key, EncodedValue value, EntryOptions options, ValueCodec codec) {
        return below.exchange(key, value, options, codec);
    }

    @Override
    public Uni<Void> invalidate(EntryKey key) {
        return below.invalidate(key);
    }

    @Override
    public Uni<Void> invalidateAll() {
        return below.invalidateAll();
    }

    @Override
    public Uni<Void> invalidateTag(String tag) {
        return below.invalidateTag(tag);
    }

    @Override
    public Uni<Void> invalidateIf(Predicate<EntryKey> condition) {
        return below.invalidateIf(condition);
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
