package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.ValueCodec;
import io.quarkiverse.dynamodbcache.runtime.internal.near.NearEntries;
import io.quarkiverse.dynamodbcache.runtime.internal.plain.PlainUni;
import io.quarkiverse.dynamodbcache.runtime.internal.store.BatchOutcome;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.StoredItem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Answers from the memory of this node what it has read before, and forgets what this node changes. What others change it
 * forgets when it is told: within the interval between two reads of the log, and one read. If the log cannot be read, it
 * answers nothing.
 */
final class NearLayer implements CacheLayer {

    private final CacheLayer below;
    private final NearReads reads;
    private final NearEntries<NearEntry> entries;

    NearLayer(CacheLayer below, NearReads reads) {
        this.below = below;
        this.reads = reads;
        this.entries = reads.entries();
    }

    @Override
    public @Nullable Entry look(EntryKey key, ValueCodec codec) {
        return reads.find(key, codec);
    }

    @Override
    public Uni<Entry> get(EntryKey key, Loading loading) {
        Entry near = reads.find(key, loading.codec());
        if (near != null) {
            return Uni.createFrom().item(near);
        }
        long began = reads.begin();
        return PlainUni.map(below.get(key, loading), entry -> {
            reads.keep(key, entry, loading.codec(), began);
            return entry;
        });
    }

    @Override
    public Uni<@Nullable Entry> peek(EntryKey key, ValueCodec codec) {
        Entry near = reads.find(key, codec);
        if (near != null) {
            return Uni.createFrom().item(near);
        }
        long began = reads.begin();
        return PlainUni.map(below.peek(key, codec), entry -> {
            reads.keep(key, entry, codec, began);
            return entry;
        });
    }

    @Override
    public Multi<KeyedEntry> getMany(BulkLoading loading) {
        List<KeyedEntry> near = find(loading.keys(), loading.codec());
        if (near.size() == loading.keys().size()) {
            return Multi.createFrom().iterable(near);
        }
        long began = reads.begin();
        return both(near, below.getMany(loading.only(without(near, loading.keys()))), loading.codec(), began);
    }

    @Override
    public Multi<KeyedEntry> peekMany(Set<EntryKey> keys, ValueCodec codec) {
        List<KeyedEntry> near = find(keys, codec);
        if (near.size() == keys.size()) {
            return Multi.createFrom().iterable(near);
        }
        long began = reads.begin();
        return both(near, below.peekMany(without(near, keys), codec), codec, began);
    }

    private List<KeyedEntry> find(Set<EntryKey> keys, ValueCodec codec) {
        Map<EntryKey, Entry> found = new LinkedHashMap<>();
        for (EntryKey key : keys) {
            Entry near = reads.find(key, codec);
            if (near != null) {
                found.put(key, near);
            }
        }
        return found.entrySet().stream().map(each -> new KeyedEntry(each.getKey(), each.getValue())).toList();
    }

    private static Set<EntryKey> without(List<KeyedEntry> near, Set<EntryKey> keys) {
        Set<EntryKey> left = new LinkedHashSet<>(keys);
        near.forEach(each -> left.remove(each.key()));
        return left;
    }

    private Multi<KeyedEntry> both(List<KeyedEntry> near, Multi<KeyedEntry> asked, ValueCodec codec, long began) {
        Multi<KeyedEntry> kept = asked.onItem().invoke(each -> reads.keep(each.key(), each.entry(), codec, began));
        return near.isEmpty() ? kept : Multi.createBy().concatenating().streams(Multi.createFrom().iterable(near), kept);
    }

    @Override
    public Uni<@Nullable StoredItem> item(EntryKey key) {
        return below.item(key);
    }

    @Override
    public Uni<BatchOutcome> putMany(Map<EntryKey, EncodedValue> values, EntryOptions options) {
        return dropping(() -> drop(values.keySet()), () -> below.putMany(values, options));
    }

    @Override
    public Uni<BatchOutcome> invalidateMany(Set<EntryKey> keys) {
        return dropping(() -> drop(keys), () -> below.invalidateMany(keys));
    }

    @Override
    public Uni<Boolean> adopt(EntryKey key, StoredItem other) {
        return dropping(key, () -> below.adopt(key, other));
    }

    @Override
    public Uni<Void> put(EntryKey key, EncodedValue value, EntryOptions options) {
        return dropping(key, () -> below.put(key, value, options));
    }

    @Override
    public Uni<Boolean> putIfAbsent(EntryKey key, EncodedValue value, EntryOptions options, ValueCodec codec) {
        return dropping(key, () -> below.putIfAbsent(key, value, options, codec));
    }

    @Override
    public Uni<Boolean> touch(EntryKey key, EntryOptions options) {
        return dropping(key, () -> below.touch(key, options));
    }

    @Override
    public Uni<Long> increment(EntryKey key, Count count) {
        return dropping(key, () -> below.increment(key, count));
    }

    @Override
    public Uni<Boolean> replace(EntryKey key, Expected expected, EncodedValue value, EntryOptions options) {
        return dropping(key, () -> below.replace(key, expected, value, options));
    }

    @Override
    public Uni<@Nullable Entry> exchange(EntryKey key, EncodedValue value, EntryOptions options, ValueCodec codec) {
        return dropping(key, () -> below.exchange(key, value, options, codec));
    }

    @Override
    public Uni<Void> invalidate(EntryKey key) {
        return dropping(key, () -> below.invalidate(key));
    }

    @Override
    public Uni<Void> invalidateAll() {
        return dropping(entries::dropAll, below::invalidateAll);
    }

    @Override
    public Uni<Void> invalidateTag(String tag) {
        return dropping(() -> entries.dropTagged(tag), () -> below.invalidateTag(tag));
    }

    @Override
    public Uni<Void> invalidateIf(Predicate<EntryKey> condition) {
        Matches matches = new Matches(condition);
        return endingWith(below.invalidateIf(matches), () -> {
            Set<EntryKey> keys = matches.keys();
            if (keys == null) {
                entries.dropAll();
            } else {
                drop(keys);
            }
        });
    }

    private void drop(Collection<EntryKey> keys) {
        keys.forEach(entries::drop);
    }

    private <T extends @Nullable Object> Uni<T> dropping(EntryKey key, Supplier<Uni<T>> write) {
        return dropping(() -> entries.drop(key), write);
    }

    /**
     * Before, so that no one is served it who comes after the write began; and after, as a read may have found it meanwhile.
     */
    private static <T extends @Nullable Object> Uni<T> dropping(Runnable drop, Supplier<Uni<T>> write) {
        drop.run();
        return endingWith(write.get(), drop);
    }

    private static <T extends @Nullable Object> Uni<T> endingWith(Uni<T> write, Runnable drop) {
        Uni<T> noticed = PlainUni.failing(write, Throwable.class, failure -> {
            drop.run();
            return failure;
        });
        return PlainUni.map(noticed, outcome -> {
            drop.run();
            return outcome;
        });
    }
}
