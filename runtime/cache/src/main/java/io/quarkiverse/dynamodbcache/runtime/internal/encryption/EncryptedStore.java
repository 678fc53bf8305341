package io.quarkiverse.dynamodbcache.runtime.internal.encryption;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import io.quarkiverse.dynamodbcache.EncryptedCounterException;
import io.quarkiverse.dynamodbcache.runtime.internal.plain.PlainUni;
import io.quarkiverse.dynamodbcache.runtime.internal.store.BatchOutcome;
import io.quarkiverse.dynamodbcache.runtime.internal.store.BatchReading;
import io.quarkiverse.dynamodbcache.runtime.internal.store.CountOutcome;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Expiry;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Increment;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Keyspace;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Lease;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Presence;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Reading;
import io.quarkiverse.dynamodbcache.runtime.internal.store.StoredItem;
import io.quarkiverse.dynamodbcache.runtime.internal.store.TagCount;
import io.quarkiverse.dynamodbcache.runtime.internal.store.TagKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.WriteCondition;
import io.quarkiverse.dynamodbcache.runtime.internal.store.WriteOutcome;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/** Another store, which is given all values encrypted. Who asks this one sees none of that. */
final class EncryptedStore implements ItemStore {

    private final ItemStore below;
    private final SealedValues values;

    EncryptedStore(ItemStore below, SealedValues values) {
        this.below = below;
        this.values = values;
    }

    @Override
    public Uni<Reading> read(EntryKey key) {
        return PlainUni.chain(below.read(key), found -> values.opened(key, found));
    }

    @Override
    public Uni<Void> write(EntryKey key, StoredItem item) {
        return PlainUni.chain(values.closed(key, item), closed -> below.write(key, closed));
    }

    @Override
    public Uni<WriteOutcome> writeIf(EntryKey key, StoredItem item, WriteCondition condition) {
        return PlainUni.chain(PlainUni.chain(values.closed(key, item),
                closed -> below.writeIf(key, closed, values.inTheTable(condition))), outcome -> opened(key, outcome));
    }

    @Override
    public Uni<WriteOutcome> lease(EntryKey key, Lease lease, WriteCondition condition, long forgotten) {
        return PlainUni.chain(below.lease(key, lease, values.inTheTable(condition), forgotten),
                outcome -> opened(key, outcome));
    }

    @Override
    public Uni<Boolean> extend(EntryKey key, StoredItem read, Expiry expiry) {
        return below.extend(key, SealedValues.inTheTable(read), expiry);
    }

    @Override
    public Uni<WriteOutcome> touch(EntryKey key, Expiry expiry, Presence presence) {
        return PlainUni.chain(below.touch(key, expiry, presence), outcome -> opened(key, outcome));
    }

    @Override
    public Uni<CountOutcome> increment(EntryKey key, Increment increment, Presence presence) {
        return Uni.createFrom().failure(() -> new EncryptedCounterException(key.space().cache()));
    }

    @Override
    public Uni<Reading> exchange(EntryKey key, StoredItem item) {
        return PlainUni.chain(PlainUni.chain(values.closed(key, item), closed -> below.exchange(key, closed)),
                before -> values.openedIfPossible(key, before));
    }

    @Override
    public Uni<Reading> remove(EntryKey key) {
        return PlainUni.chain(below.remove(key), before -> values.openedIfPossible(key, before));
    }

    private Uni<WriteOutcome> opened(EntryKey key, WriteOutcome outcome) {
        return outcome.done() ? Uni.createFrom().item(outcome)
                : PlainUni.map(values.opened(key, outcome.found()), WriteOutcome::refused);
    }

    @Override
    public Uni<Void> delete(EntryKey key) {
        return below.delete(key);
    }

    @Override
    public Uni<BatchReading> readMany(Collection<EntryKey> keys) {
        return below.readMany(keys).chain(reading -> new SealedBatch(values.together()).opened(reading));
    }

    @Override
    public Uni<BatchOutcome> writeMany(Map<EntryKey, StoredItem> items) {
        return PlainUni.deferred(() -> new SealedBatch(values.together()).closed(items)).chain(below::writeMany);
    }

    @Override
    public Uni<BatchOutcome> deleteMany(Collection<EntryKey> keys) {
        return below.deleteMany(keys);
    }

    @Override
    public Uni<OptionalLong> generation(Keyspace space) {
        return below.generation(space);
    }

    @Override
    public Uni<Long> advanceGeneration(Keyspace space, long seed, long by) {
        return below.advanceGeneration(space, seed, by);
    }

    @Override
    public Uni<Optional<TagCount>> tag(TagKey key) {
        return below.tag(key);
    }

    @Override
    public Uni<TagCount> beginTag(TagKey key, TagCount seed) {
        return below.beginTag(key, seed);
    }

    @Override
    public Uni<Optional<TagCount>> advanceTag(TagKey key) {
        return below.advanceTag(key);
    }

    @Override
    public Multi<EntryKey> scan(Keyspace space) {
        return below.scan(space);
    }
}
