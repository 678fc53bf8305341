package io.quarkiverse.dynamodbcache.testing.internal.cache;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.ValueCodec;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.CacheLayer;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.Count;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.Entry;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.Expected;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.Loader;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.Loading;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.smallrye.mutiny.Uni;

/** A layer on top of all others that counts how often the user's loader is called. */
final class CountedLoads implements CacheLayer {

    private final CacheLayer below;
    private final Map<EntryKey, Integer> loads = new ConcurrentHashMap<>();

    CountedLoads(CacheLayer below) {
        this.below = below;
    }

    int of(EntryKey key) {
        return loads.getOrDefault(key, 0);
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
    public Uni<Void> put(EntryKey key, EncodedValue value, EntryOptions options) {
        return below.put(key, value, options);
    }

    @Override
    public Uni<Boolean> putIfAbsent(EntryKey key, EncodedValue value, EntryOptions options) {
        return below.putIfAbsent(key, value, options);
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

    private final class Counted implements Loader {

        private final EntryKey key;
        private final Loader loader;

        Counted(EntryKey key, Loader loader) {
            this.key = key;
            this.loader = loader;
        }

        @Override
        public Uni<@Nullable Object> load() {
            return loader.load().onSubscription().invoke(() -> loads.merge(key, 1, Integer::sum));
        }

        @Override
        public void notNeeded() {
            loader.notNeeded();
        }
    }
}
