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

/** All there is of a cache that is switched off: every get loads, and nothing is kept. */
final class DisabledLayer implements CacheLayer {

    @Override
    public Uni<Entry> get(EntryKey key, Loading loading) {
        return loading.loader().load().map(value -> new Entry(value, null));
    }

    @Override
    public Uni<@Nullable Entry> peek(EntryKey key, ValueCodec codec) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Multi<KeyedEntry> getMany(BulkLoading loading) {
        return loading.loader().load(loading.keys())
                .onItem().transformToMulti(values -> Multi.createFrom().iterable(values.entrySet()))
                .map(value -> new KeyedEntry(value.getKey(), new Entry(value.getValue(), null)));
    }

    @Override
    public Multi<KeyedEntry> peekMany(Set<EntryKey> keys, ValueCodec codec) {
        return Multi.createFrom().empty();
    }

    @Override
    public Uni<BatchOutcome> putMany(Map<EntryKey, EncodedValue> values, EntryOptions options) {
        return Uni.createFrom().item(BatchOutcome.DONE);
    }

    @Override
    public Uni<BatchOutcome> invalidateMany(Set<EntryKey> keys) {
        return Uni.createFrom().item(BatchOutcome.DONE);
    }

    @Override
    public Uni<@Nullable StoredItem> item(EntryKey key) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Uni<Boolean> adopt(EntryKey key, StoredItem other) {
        return Uni.createFrom().item(false);
    }

    @Override
    public Uni<Void> put(EntryKey key, EncodedValue value, EntryOptions options) {
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Boolean> putIfAbsent(EntryKey key, EncodedValue value, EntryOptions options, ValueCodec codec) {
        return Uni.createFrom().item(false);
    }

    @Override
    public Uni<Boolean> touch(EntryKey key, EntryOptions options) {
        return Uni.createFrom().item(false);
    }

    @Override
    public Uni<Long> increment(EntryKey key, Count count) {
        return Uni.createFrom().item(() -> count.first(key.space().cache()));
    }

    @Override
    public Uni<Boolean> replace(EntryKey key, Expected expected, EncodedValue value, EntryOptions options) {
        return Uni.createFrom().item(false);
    }

    @Override
    public Uni<@Nullable Entry> exchange(EntryKey key, EncodedValue value, EntryOptions options, ValueCodec codec) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Uni<Void> invalidate(EntryKey key) {
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> invalidateAll() {
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> invalidateTag(String tag) {
        return Uni.createFrom().voidItem();
    }

    @Override
    public Uni<Void> invalidateIf(Predicate<EntryKey> condition) {
        return Uni.createFrom().voidItem();
    }
}
