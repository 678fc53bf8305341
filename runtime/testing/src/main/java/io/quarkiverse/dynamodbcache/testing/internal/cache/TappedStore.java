package io.quarkiverse.dynamodbcache.testing.internal.cache;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

import io.quarkiverse.dynamodbcache.runtime.internal.store.BatchOutcome;
import io.quarkiverse.dynamodbcache.runtime.internal.store.BatchReading;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Batches;
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

/** A store all of whose requests go through a tap. */
record TappedStore(ItemStore below, Tap tap) implements ItemStore {

    @Override
    public Uni<Reading> read(EntryKey key) {
        return tap.pass(Operation.READ, below.read(key));
    }

    @Override
    public Uni<Void> write(EntryKey key, StoredItem item) {
        return tap.pass(Operation.WRITE, below.write(key, item));
    }

    @Override
    public Uni<WriteOutcome> writeIf(EntryKey key, StoredItem item, WriteCondition condition) {
        return tap.pass(Operation.WRITE, below.writeIf(key, item, condition));
    }

    @Override
    public Uni<WriteOutcome> lease(EntryKey key, Lease lease, WriteCondition condition, long forgotten) {
        return tap.pass(Operation.WRITE, below.lease(key, lease, condition, forgotten));
    }

    @Override
    public Uni<Boolean> extend(EntryKey key, StoredItem read, Expiry expiry) {
        return tap.pass(Operation.WRITE, below.extend(key, read, expiry));
    }

    @Override
    public Uni<WriteOutcome> touch(EntryKey key, Expiry expiry, Presence presence) {
        return tap.pass(Operation.WRITE, below.touch(key, expiry, presence));
    }

    @Override
    public Uni<CountOutcome> increment(EntryKey key, Increment increment, Presence presence) {
        return tap.pass(Operation.WRITE, below.increment(key, increment, presence));
    }

    @Override
    public Uni<Reading> exchange(EntryKey key, StoredItem item) {
        return tap.pass(Operation.WRITE, below.exchange(key, item));
    }

    @Override
    public Uni<Reading> remove(EntryKey key) {
        return tap.pass(Operation.DELETE, below.remove(key));
    }

    @Override
    public Uni<Void> delete(EntryKey key) {
        return tap.pass(Operation.DELETE, below.delete(key));
    }

    @Override
    public Uni<BatchReading> readMany(Collection<EntryKey> keys) {
        return Batches.reads(keys, few -> tap.pass(Operation.READ, below.readMany(few)));
    }

    @Override
    public Uni<BatchOutcome> writeMany(Map<EntryKey, StoredItem> items) {
        return Batches.writes(items, few -> tap.pass(Operation.WRITE, below.writeMany(few)));
    }

    @Override
    public Uni<BatchOutcome> deleteMany(Collection<EntryKey> keys) {
        return Batches.deletes(keys, few -> tap.pass(Operation.DELETE, below.deleteMany(few)));
    }

    @Override
    public Uni<OptionalLong> generation(Keyspace space) {
        return tap.pass(Operation.GENERATION, below.generation(space));
    }

    @Override
    public Uni<Long> advanceGeneration(Keyspace space, long seed, long by) {
        return tap.pass(Operation.GENERATION, below.advanceGeneration(space, seed, by));
    }

    @Override
    public Uni<Optional<TagCount>> tag(TagKey key) {
        return tap.pass(Operation.GENERATION, below.tag(key));
    }

    @Override
    public Uni<TagCount> beginTag(TagKey key, TagCount seed) {
        return tap.pass(Operation.GENERATION, below.beginTag(key, seed));
    }

    @Override
    public Uni<Optional<TagCount>> advanceTag(TagKey key) {
        return tap.pass(Operation.GENERATION, below.advanceTag(key));
    }

    @Override
    public Multi<EntryKey> scan(Keyspace space) {
        return tap.pass(Operation.SCAN, Uni.createFrom().item(space)).onItem().transformToMulti(below::scan);
    }
}
