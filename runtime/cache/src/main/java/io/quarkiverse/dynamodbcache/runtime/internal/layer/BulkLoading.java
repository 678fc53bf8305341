package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.ValueCodec;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.smallrye.mutiny.Context;
import io.smallrye.mutiny.Uni;

/**
 * What a caller brings for the case that some of many entries are missing.
 *
 * @param fences the keys, in order, and what keeps the load of each from storing what was invalidated while it ran
 * @param codec how the values are read back, and stored
 * @param options what the loaded entries are given besides their values
 * @param context of the caller's subscription, for the loader
 */
public record BulkLoading(Map<EntryKey, Fence> fences, ValueCodec codec, BulkLoader loader, EntryOptions options,
        Context context) {

    public static BulkLoading of(Iterable<EntryKey> keys, ValueCodec codec, BulkLoader loader, EntryOptions options,
            Context context) {
        Map<EntryKey, Fence> fences = new LinkedHashMap<>();
        keys.forEach(key -> fences.put(key, new Fence()));
        return new BulkLoading(fences, codec, loader, options, context);
    }

    public Set<EntryKey> keys() {
        return Collections.unmodifiableSet(fences.keySet());
    }

    /** The same with a loader around the caller's. */
    public BulkLoading with(BulkLoader other) {
        return new BulkLoading(fences, codec, other, options, context);
    }

    /** The same in another context. */
    BulkLoading in(Context other) {
        return new BulkLoading(fences, codec, loader, options, other);
    }

    /** The same with another codec around the caller's. */
    BulkLoading readBy(ValueCodec other) {
        return new BulkLoading(fences, other, loader, options, context);
    }

    /** The same for some of the keys. */
    BulkLoading only(Set<EntryKey> some) {
        Map<EntryKey, Fence> fewer = new LinkedHashMap<>(fences);
        fewer.keySet().retainAll(some);
        return new BulkLoading(fewer, codec, loader, options, context);
    }

    /** The same for one of the keys, as if no other had been asked for. */
    Loading of(EntryKey key) {
        return new Loading(codec, new LoaderOfOne(loader, key), options, context,
                Objects.requireNonNull(fences.get(key), "a key that was not asked for"));
    }

    private record LoaderOfOne(BulkLoader loader, EntryKey key) implements Loader {

        @Override
        public Uni<@Nullable Object> load() {
            return loader.load(Set.of(key)).map(values -> values.get(key));
        }

        @Override
        public void notNeeded() {
            loader.notNeeded();
        }
    }
}
