package io.quarkiverse.dynamodbcache.testing.internal.cache;

import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

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
import io.quarkiverse.dynamodbcache.testing.internal.cache.Journal.Writing;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Writes down what a test caches, and notices where it misses what another one has cached.
 *
 * @param findings what was noticed
 */
record WatchedStore(ItemStore below, String test, String run, Journal journal, InstantSource clock, Set<String> findings)
        implements
            ItemStore {

    @Override
    public Uni<Reading> read(EntryKey key) {
        return below.read(key).invoke(found -> read(key, found));
    }

    private void read(EntryKey key, Reading found) {
        if (found == Reading.Nothing.NOTHING) {
            journal.writer(key, run, clock.millis()).ifPresent(
                    writer -> findings
                            .add("cache '%s', key %s: cached by %s".formatted(key.space().cache(), key.encoded(), writer)));
        }
    }

    @Override
    public Uni<Void> write(EntryKey key, StoredItem item) {
        return below.write(key, item).invoke(() -> journal.written(key, new Writing(test, run, item.expiry().at())));
    }

    @Override
    public Uni<WriteOutcome> writeIf(EntryKey key, StoredItem item, WriteCondition condition) {
        return below.writeIf(key, item, condition).invoke(outcome -> {
            if (outcome.done()) {
                journal.written(key, new Writing(test, run, item.expiry().at()));
            }
        });
    }

    @Override
    public Uni<WriteOutcome> lease(EntryKey key, Lease lease, WriteCondition condition, long forgotten) {
        return below.lease(key, lease, condition, forgotten);
    }

    @Override
    public Uni<Boolean> extend(EntryKey key, StoredItem read, Expiry expiry) {
        return below.extend(key, read, expiry).invoke(extended -> {
            if (extended) {
                journal.written(key, new Writing(test, run, expiry.at()));
            }
        });
    }

    @Override
    public Uni<WriteOutcome> touch(EntryKey key, Expiry expiry, Presence presence) {
        return below.touch(key, expiry, presence).invoke(outcome -> {
            if (outcome.done()) {
                journal.written(key, new Writing(test, run, expiry.at()));
            }
        });
    }

    @Override
    public Uni<CountOutcome> increment(EntryKey key, Increment increment, Presence presence) {
        return below.increment(key, increment, presence);
    }

    @Override
    public Uni<Reading> exchange(EntryKey key, StoredItem item) {
        return below.exchange(key, item).invoke(before -> journal.written(key, new Writing(test, run, item.expiry().at())));
    }

    @Override
    public Uni<Reading> remove(EntryKey key) {
        return below.remove(key).invoke(before -> journal.deleted(key));
    }

    @Override
    public Uni<Void> delete(EntryKey key) {
        return below.delete(key).invoke(() -> journal.deleted(key));
    }

    @Override
    public Uni<BatchReading> readMany(Collection<EntryKey> keys) {
        return below.readMany(keys).invoke(reading -> reading.found().forEach(this::read));
    }

    @Override
    public Uni<BatchOutcome> writeMany(Map<EntryKey, StoredItem> items) {
        return below.writeMany(items).invoke(outcome -> items.forEach((key, item) -> {
            if (!outcome.failures().containsKey(key)) {
                journal.written(key, new Writing(test, run, item.expiry().at()));
            }
        }));
    }

    @Override
    public Uni<BatchOutcome> deleteMany(Collection<EntryKey> keys) {
        return below.deleteMany(keys).invoke(outcome -> keys.forEach(key -> {
            if (!outcome.failures().containsKey(key)) {
                journal.deleted(key);
            }
        }));
    }

    @Override
    public Uni<OptionalLong> generation(Keyspace space) {
        return below.generation(space);
    }

    @Override
    public Uni<Long> advanceGeneration(Keyspace space, long seed, long by) {
        return below.advanceGeneration(space, seed, by).invoke(generation -> {
            if (by > 0) {
                journal.deletedAll();
            }
        });
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
