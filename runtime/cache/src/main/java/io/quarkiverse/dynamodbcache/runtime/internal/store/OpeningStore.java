package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.quarkiverse.dynamodbcache.runtime.internal.plain.PlainUni;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** A store whose table is opened by whoever comes first. Who comes early waits a while; later it only passes on. */
final class OpeningStore implements ItemStore {

    private final Uni<ItemStore> opening;
    private volatile @Nullable ItemStore opened;

    OpeningStore(TableAccess access, Uni<ItemStore> opening) {
        this.opening = PlainUni.within(access.apiCallTimeout(), opening.invoke(store -> opened = store),
                () -> new CacheStoreException(
                        ("Cache '%s', table '%s': still being opened after %s ms (quarkus.cache.dynamodb.api-call-timeout). If that "
                                + "lasts, the log of the start-up says why.").formatted(access.cache(), access.table(),
                                        access.apiCallTimeout().toMillis()),
                        null));
    }

    private <T> Uni<T> once(Function<ItemStore, Uni<T>> operation) {
        ItemStore store = opened;
        return store != null ? operation.apply(store) : opening.chain(operation::apply);
    }

    @Override
    public Uni<Reading> read(EntryKey key) {
        return once(store -> store.read(key));
    }

    @Override
    public Uni<Void> write(EntryKey key, StoredItem item) {
        return once(store -> store.write(key, item));
    }

    @Override
    public Uni<WriteOutcome> writeIf(EntryKey key, StoredItem item, WriteCondition condition) {
        return once(store -> store.writeIf(key, item, condition));
    }

    @Override
    public Uni<WriteOutcome> lease(EntryKey key, Lease lease, WriteCondition condition, long forgotten) {
        return once(store -> store.lease(key, lease, condition, forgotten));
    }

    @Override
    public Uni<Boolean> extend(EntryKey key, StoredItem read, Expiry expiry) {
        return once(store -> store.extend(key, read, expiry));
    }

    @Override
    public Uni<WriteOutcome> touch(EntryKey key, Expiry expiry, Presence presence) {
        return once(store -> store.touch(key, expiry, presence));
    }

    @Override
    public Uni<CountOutcome> increment(EntryKey key, Increment increment, Presence presence) {
        return once(store -> store.increment(key, increment, presence));
    }

    @Override
    public Uni<Reading> exchange(EntryKey key, StoredItem item) {
        return once(store -> store.exchange(key, item));
    }

    @Override
    public Uni<Reading> remove(EntryKey key) {
        return once(store -> store.remove(key));
    }

    @Override
    public Uni<Void> delete(EntryKey key) {
        return once(store -> store.delete(key));
    }

    @Override
    public Uni<BatchReading> readMany(Collection<EntryKey> keys) {
        return once(store -> store.readMany(keys)).onFailure(CacheStoreException.class)
                .recoverWithItem(failure -> new BatchReading(Map.of(), BatchOutcome.failed(keys, failure).failures()));
    }

    @Override
    public Uni<BatchOutcome> writeMany(Map<EntryKey, StoredItem> items) {
        return once(store -> store.writeMany(items)).onFailure(CacheStoreException.class)
                .recoverWithItem(failure -> BatchOutcome.failed(items.keySet(), failure));
    }

    @Override
    public Uni<BatchOutcome> deleteMany(Collection<EntryKey> keys) {
        return once(store -> store.deleteMany(keys)).onFailure(CacheStoreException.class)
                .recoverWithItem(failure -> BatchOutcome.failed(keys, failure));
    }

    @Override
    public Uni<OptionalLong> generation(Keyspace space) {
        return once(store -> store.generation(space));
    }

    @Override
    public Uni<Long> advanceGeneration(Keyspace space, long seed, long by) {
        return once(store -> store.advanceGeneration(space, seed, by));
    }

    @Override
    public Uni<Optional<TagCount>> tag(TagKey key) {
        return once(store -> store.tag(key));
    }

    @Override
    public Uni<TagCount> beginTag(TagKey key, TagCount seed) {
        return once(store -> store.beginTag(key, seed));
    }

    @Override
    public Uni<Optional<TagCount>> advanceTag(TagKey key) {
        return once(store -> store.advanceTag(key));
    }

    @Override
    public Multi<EntryKey> scan(Keyspace space) {
        ItemStore store = opened;
        return store != null ? store.scan(space) : opening.onItem().transformToMulti(ready -> ready.scan(space));
    }
}
