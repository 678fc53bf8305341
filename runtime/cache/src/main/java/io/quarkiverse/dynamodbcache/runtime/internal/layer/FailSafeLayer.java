package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.ValueCodec;
import io.quarkiverse.dynamodbcache.runtime.internal.config.WriteFailures;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.CacheEvents;
import io.quarkiverse.dynamodbcache.runtime.internal.plain.PlainUni;
import io.quarkiverse.dynamodbcache.runtime.internal.store.BatchOutcome;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.StoredItem;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Keeps the application going while the table cannot be asked: reads go to the loader, writes tell their caller. */
final class FailSafeLayer implements CacheLayer {

    private final CacheLayer below;
    private final WriteFailures writeFailures;
    private final CacheEvents events;

    FailSafeLayer(CacheLayer below, WriteFailures writeFailures, CacheEvents events) {
        this.below = below;
        this.writeFailures = writeFailures;
        this.events = events;
    }

    @Override
    public Uni<Entry> get(EntryKey key, Loading loading) {
        return PlainUni.recovering(below.get(key, loading), CacheStoreException.class, failure -> {
            events.fellBackToLoader(failure);
            return loading.loader().load().map(value -> new Entry(value, null));
        });
    }

    @Override
    public Uni<@Nullable Entry> peek(EntryKey key, ValueCodec codec) {
        return PlainUni.recovering(below.peek(key, codec), CacheStoreException.class, failure -> {
            events.countedAsAbsent(failure);
            return Uni.createFrom().nullItem();
        });
    }

    /** If only some could not be asked for, they are loaded with what is missing. */
    @Override
    public Multi<KeyedEntry> getMany(BulkLoading loading) {
        return below.getMany(loading).onFailure(CacheStoreException.class).recoverWithMulti(failure -> {
            events.fellBackToLoader(failure);
            // As if the cache were switched off.
            return new DisabledLayer().getMany(loading);
        });
    }

    @Override
    public Multi<KeyedEntry> peekMany(Set<EntryKey> keys, ValueCodec codec) {
        return below.peekMany(keys, codec).onFailure(CacheStoreException.class).invoke(events::countedAsAbsent)
                .onFailure(CacheStoreException.class).recoverWithCompletion();
    }

    @Override
    public Uni<BatchOutcome> putMany(Map<EntryKey, EncodedValue> values, EntryOptions options) {
        return eachToldOrLogged(below.putMany(values, options));
    }

    @Override
    public Uni<BatchOutcome> invalidateMany(Set<EntryKey> keys) {
        return eachToldOrLogged(below.invalidateMany(keys));
    }

    private Uni<BatchOutcome> eachToldOrLogged(Uni<BatchOutcome> write) {
        return writeFailures == WriteFailures.FAIL ? write
                : toldOrLogged(write.invoke(outcome -> outcome.failures().values().forEach(events::writeLost)))
                        .replaceWith(BatchOutcome.DONE);
    }

    @Override
    public Uni<@Nullable StoredItem> item(EntryKey key) {
        return toldOrLogged(below.item(key));
    }

    @Override
    public Uni<Boolean> adopt(EntryKey key, StoredItem other) {
        return toldOrLogged(below.adopt(key, other)).onItem().ifNull().continueWith(false);
    }

    @Override
    public Uni<Void> put(EntryKey key, EncodedValue value, EntryOptions options) {
        return toldOrLogged(below.put(key, value, options));
    }

    @Override
    public Uni<Boolean> putIfAbsent(EntryKey key, EncodedValue value, EntryOptions options, ValueCodec codec) {
        return toldOrLogged(below.putIfAbsent(key, value, options, codec)).onItem().ifNull().continueWith(false);
    }

    @Override
    public Uni<Boolean> touch(EntryKey key, EntryOptions options) {
        return toldOrLogged(below.touch(key, options)).onItem().ifNull().continueWith(false);
    }

    /** Always tells its caller, who wants to know what it has come to. */
    @Override
    public Uni<Long> increment(EntryKey key, Count count) {
        return below.increment(key, count);
    }

    @Override
    public Uni<Boolean> replace(EntryKey key, Expected expected, EncodedValue value, EntryOptions options) {
        return toldOrLogged(below.replace(key, expected, value, options)).onItem().ifNull().continueWith(false);
    }

    @Override
    public Uni<@Nullable Entry> exchange(EntryKey key, EncodedValue value, EntryOptions options, ValueCodec codec) {
        return toldOrLogged(below.exchange(key, value, options, codec));
    }

    @Override
    public Uni<Void> invalidate(EntryKey key) {
        return toldOrLogged(below.invalidate(key));
    }

    @Override
    public Uni<Void> invalidateAll() {
        return toldOrLogged(below.invalidateAll());
    }

    @Override
    public Uni<Void> invalidateTag(String tag) {
        return toldOrLogged(below.invalidateTag(tag));
    }

    @Override
    public Uni<Void> invalidateIf(Predicate<EntryKey> condition) {
        return toldOrLogged(below.invalidateIf(condition));
    }

    private <T extends @Nullable Object> Uni<T> toldOrLogged(Uni<T> write) {
        return writeFailures == WriteFailures.FAIL ? write
                : write.onFailure(CacheStoreException.class).invoke(events::writeLost)
                        .onFailure(CacheStoreException.class).recoverWithNull();
    }
}
