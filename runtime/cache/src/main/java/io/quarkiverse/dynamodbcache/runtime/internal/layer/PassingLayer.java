package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.ValueCodec;
import io.quarkiverse.dynamodbcache.runtime.internal.store.BatchOutcome;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.StoredItem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** A layer that passes what it does not say otherwise to the one below. */
public interface PassingLayer extends CacheLayer {

    CacheLayer below();

    @Override
    default Uni<Entry> get(EntryKey key, Loading loading) {
        return below().get(key, loading);
    }

    @Override
    default Uni<@Nullable Entry> peek(EntryKey key, ValueCodec codec) {
        return below().peek(key, codec);
    }

    @Override
    default Multi<KeyedEntry> getMany(BulkLoading loading) {
        return below().getMany(loading);
    }

    @Override
    default Multi<KeyedEntry> peekMany(Set<EntryKey> keys, ValueCodec codec) {
        return below().peekMany(keys, codec);
    }

    @Override
    default Uni<BatchOutcome> putMany(Map<EntryKey, EncodedValue> values, EntryOptions options) {
        return below().putMany(values, options);
    }

    @Override
    default Uni<BatchOutcome> invalidateMany(Set<EntryKey> keys) {
        return below().invalidateMany(keys);
    }

    @Override
    default Uni<@Nullable StoredItem> item(EntryKey key) {
        return below().item(key);
    }

    @Override
    default Uni<Boolean> adopt(EntryKey key, StoredItem other) {
        return below().adopt(key, other);
    }

    @Override
    default Uni<Void> put(EntryKey key, EncodedValue value, EntryOptions options) {
        return below().put(key, value, options);
    }

    @Override
    default Uni<Boolean> putIfAbsent(EntryKey key, EncodedValue value, EntryOptions options, ValueCodec codec) {
        return below().putIfAbsent(key, value, options, codec);
    }

    @Override
    default Uni<Boolean> touch(EntryKey key, EntryOptions options) {
        return below().touch(key, options);
    }

    @Override
    default Uni<Long> increment(EntryKey key, Count count) {
        return below().increment(key, count);
    }

    @Override
    default Uni<Boolean> replace(EntryKey key, Expected expected, EncodedValue value, EntryOptions options) {
        return below().replace(key, expected, value, options);
    }

    @Override
    default Uni<@Nullable Entry> exchange(EntryKey key, EncodedValue value, EntryOptions options, ValueCodec codec) {
        return below().exchange(key, value, options, codec);
    }

    @Override
    default Uni<Void> invalidate(EntryKey key) {
        return below().invalidate(key);
    }

    @Override
    default Uni<Void> invalidateAll() {
        return below().invalidateAll();
    }

    @Override
    default Uni<Void> invalidateTag(String tag) {
        return below().invalidateTag(tag);
    }

    @Override
    default Uni<Void> invalidateIf(Predicate<EntryKey> condition) {
        return below().invalidateIf(condition);
    }
}
