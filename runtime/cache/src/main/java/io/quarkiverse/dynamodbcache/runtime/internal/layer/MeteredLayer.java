package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.ValueCodec;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.CacheMetrics;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.Counted;
import io.quarkiverse.dynamodbcache.runtime.internal.plain.PlainUni;
import io.quarkiverse.dynamodbcache.runtime.internal.store.BatchOutcome;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.StoredItem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * The top: counts what callers ask of the cache, and what they get. A get that calls its loader for what it returns is a miss,
 * all others are hits, also those that share the load of another caller.
 */
final class MeteredLayer implements CacheLayer {

    private final CacheLayer below;
    private final CacheMetrics metrics;

    MeteredLayer(CacheLayer below, CacheMetrics metrics) {
        this.below = below;
        this.metrics = metrics;
    }

    @Override
    public @Nullable Entry look(EntryKey key, ValueCodec codec) {
        Entry near = below.look(key, codec);
        if (near != null) {
            metrics.count(Counted.HIT);
        }
        return near;
    }

    @Override
    public Uni<Entry> get(EntryKey key, Loading loading) {
        MeteredLoader loader = new MeteredLoader(loading.loader(), metrics);
        Uni<Entry> counted = counting(below.get(key, loading.with(loader)),
                entry -> metrics.count(loader.hasLoaded(entry) ? Counted.MISS : Counted.HIT));
        return PlainUni.failing(counted, Throwable.class, failure -> {
            metrics.count(Counted.MISS);
            return failure;
        });
    }

    @Override
    public Uni<@Nullable Entry> peek(EntryKey key, ValueCodec codec) {
        return counting(below.peek(key, codec), entry -> metrics.count(entry == null ? Counted.MISS : Counted.HIT));
    }

    @Override
    public Multi<KeyedEntry> getMany(BulkLoading loading) {
        MeteredBulkLoader loader = new MeteredBulkLoader(loading.loader(), metrics);
        return loader.counting(below.getMany(loading.with(loader)), loading.keys().size());
    }

    @Override
    public Multi<KeyedEntry> peekMany(Set<EntryKey> keys, ValueCodec codec) {
        return MeteredBulkLoader.counting(below.peekMany(keys, codec), keys.size(), metrics, Set.of());
    }

    @Override
    public Uni<@Nullable StoredItem> item(EntryKey key) {
        return below.item(key);
    }

    @Override
    public Uni<Boolean> adopt(EntryKey key, StoredItem other) {
        return counting(below.adopt(key, other), this::putIf);
    }

    @Override
    public Uni<Void> put(EntryKey key, EncodedValue value, EntryOptions options) {
        return counting(below.put(key, value, options), done -> metrics.count(Counted.PUT));
    }

    @Override
    public Uni<BatchOutcome> putMany(Map<EntryKey, EncodedValue> values, EntryOptions options) {
        return counting(below.putMany(values, options),
                outcome -> metrics.count(Counted.PUT, values.size() - outcome.failures().size()));
    }

    @Override
    public Uni<Boolean> putIfAbsent(EntryKey key, EncodedValue value, EntryOptions options, ValueCodec codec) {
        return counting(below.putIfAbsent(key, value, options, codec), this::putIf);
    }

    /** The value stays what it is. */
    @Override
    public Uni<Boolean> touch(EntryKey key, EntryOptions options) {
        return below.touch(key, options);
    }

    @Override
    public Uni<Long> increment(EntryKey key, Count count) {
        return counting(below.increment(key, count), counted -> metrics.count(Counted.PUT));
    }

    @Override
    public Uni<Boolean> replace(EntryKey key, Expected expected, EncodedValue value, EntryOptions options) {
        return counting(below.replace(key, expected, value, options), this::putIf);
    }

    @Override
    public Uni<@Nullable Entry> exchange(EntryKey key, EncodedValue value, EntryOptions options, ValueCodec codec) {
        return counting(below.exchange(key, value, options, codec), before -> metrics.count(Counted.PUT));
    }

    @Override
    public Uni<Void> invalidate(EntryKey key) {
        return counting(below.invalidate(key), done -> metrics.count(Counted.REMOVAL));
    }

    @Override
    public Uni<BatchOutcome> invalidateMany(Set<EntryKey> keys) {
        return counting(below.invalidateMany(keys),
                outcome -> metrics.count(Counted.REMOVAL, keys.size() - outcome.failures().size()));
    }

    @Override
    public Uni<Void> invalidateAll() {
        return counting(below.invalidateAll(), done -> metrics.count(Counted.ALL_INVALIDATED));
    }

    @Override
    public Uni<Void> invalidateTag(String tag) {
        return counting(below.invalidateTag(tag), done -> metrics.count(Counted.TAG_INVALIDATED));
    }

    @Override
    public Uni<Void> invalidateIf(Predicate<EntryKey> condition) {
        return counting(below.invalidateIf(condition), done -> metrics.count(Counted.CONDITION_INVALIDATED));
    }

    private void putIf(boolean done) {
        if (done) {
            metrics.count(Counted.PUT);
        }
    }

    private static <T extends @Nullable Object> Uni<T> counting(Uni<T> operation, Consumer<T> count) {
        return PlainUni.map(operation, outcome -> {
            count.accept(outcome);
            return outcome;
        });
    }
}
