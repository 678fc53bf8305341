package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.time.InstantSource;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.config.Lifetime;
import io.quarkiverse.dynamodbcache.runtime.internal.generation.Tags;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.CacheEvents;
import io.quarkiverse.dynamodbcache.runtime.internal.plain.Background;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Expiry;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.StoredItem;
import io.smallrye.mutiny.Uni;

/** Moves the end of entries that are read. The reader does not wait for it: if it fails, the entry only expires earlier. */
record SlidingExpiry(Lifetime lifetime, ItemStore store, Tags tags, InstantSource clock, CacheEvents events, Turns turns) {

    /** A getAll may read thousands of entries whose end is to be moved. */
    private static final int MOVES_AT_ONCE = 16;

    SlidingExpiry(Lifetime lifetime, ItemStore store, Tags tags, InstantSource clock, CacheEvents events) {
        this(lifetime, store, tags, clock, events, new Turns(MOVES_AT_ONCE));
    }

    /** @param entry null for a miss */
    void read(EntryKey key, @Nullable Entry entry) {
        StoredItem item = entry == null ? null : entry.item();
        if (item == null) {
            return;
        }
        lifetime.extended(item.expiry(), clock.millis())
                .ifPresent(end -> Background.run(() -> turns.take(extend(key, item, end), events::notExtended)));
    }

    /** The counts of its tags live longer than the entry, or it would be a miss without them. */
    private Uni<Boolean> extend(EntryKey key, StoredItem item, Expiry end) {
        return Uni.createFrom().deferred(() -> tags.of(item.tags().keySet()).begunUntil(end.keptUntil()))
                // If it is not moved, something else was written since, which has an end of its own.
                .chain(counts -> store.extend(key, item, end));
    }
}
