package io.quarkiverse.dynamodbcache.deployment.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

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

/** Broken on purpose: takes whatever the table still has for alive. */
record TrustingStore(ItemStore table) implements ItemStore {

    @Override
    public Uni<Reading> read(EntryKey key) {
        return table.read(key).map(TrustingStore::trusted);
    }

    private static Reading trusted(Reading found) {
        return found instanceof StoredItem item ? item.until(Expiry.never()) : found;
    }

    @Override
    public Uni<Void> write(EntryKey key, StoredItem item) {
        return table.write(key, item);
    }

    @Override
    public Uni<WriteOutcome> writeIf(EntryKey key, StoredItem item, WriteCondition condition) {
        return table.writeIf(key, item, condition);
    }

    @Override
    public Uni<WriteOutcome> lease(EntryKey key, Lease lease, WriteCondition condition, long forgotten) {
        return table.lease(key, lease, condition, forgotten);
    }

    @Override
    public Uni<Boolean> extend(EntryKey key, StoredItem read, Expiry expiry) {
        return table.extend(key, read, expiry);
    }

    @Override
    public Uni<WriteOutcome> touch(EntryKey key, Expiry expiry, Presence presence) {
        return table.touch(key, expiry, presence);
    }

    @Override
    public Uni<CountOutcome> increment(EntryKey key, Increment increment, Presence presence) {
        return table.increment(key, increment, presence);
    }

    @Override
    public Uni<Reading> exchange(EntryKey key, StoredItem item) {
        return table.exchange(key, item);
    }

    @Override
    public Uni<Reading> remove(EntryKey key) {
        return table.remove(key);
    }

    @Override
    public Uni<Void> delete(EntryKey key) {
        return table.delete(key);
    }

    @Override
    public Uni<BatchReading> readMany(Collection<EntryKey> keys) {
        return table.readMany(keys).map(reading -> {
            Map<EntryKey, Reading> found = new HashMap<>(reading.found());
            found.replaceAll((key, each) -> trusted(each));
            return new BatchReading(found, reading.failures());
        });
    }

    @Override
    public Uni<BatchOutcome> writeMany(Map<EntryKey, StoredItem> items) {
        return table.writeMany(items);
    }

    @Override
    public Uni<BatchOutcome> deleteMany(Collection<EntryKey> keys) {
        return table.deleteMany(keys);
    }

    @Override
    public Uni<OptionalLong> generation(Keyspace space) {
        return table.generation(space);
    }

    @Override
    public Uni<Long> advanceGeneration(Keyspace space, long seed, long by) {
        return table.advanceGeneration(space, seed, by);
    }

    @Override
    public Uni<Optional<TagCount>> tag(TagKey key) {
        return table.tag(key);
    }

    @Override
    public Uni<TagCount> beginTag(TagKey key, TagCount seed) {
        return table.beginTag(key, seed);
    }

    @Override
    public Uni<Optional<TagCount>> advanceTag(TagKey key) {
        return table.advanceTag(key);
    }

    @Override
    public Multi<EntryKey> scan(Keyspace space) {
        return table.scan(space);
    }
}
