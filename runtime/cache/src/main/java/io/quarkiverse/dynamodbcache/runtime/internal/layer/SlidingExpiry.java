package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.time.InstantSource;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.config.Lifetime;
import io.quarkiverse.dynamodbcache.runtime.internal.generation.Tags;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.CacheEvents;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.StoredItem;

/** Moves the end of entries that are read. The reader does not wait for it: if it fails, the entry only expires earlier. */
record SlidingExpiry(Lifetime lifetime, ItemStore store, Tags tags, InstantSource clock, CacheEvents events) {

    /** @param entry null for a miss */
    void read(EntryKey key, @Nullable Entry entry) {
        StoredItem item = entry == null ? null : entry.item();
        if (item == null) {
            return;
        }
        lifetime.extended(item.expiry(), clock.millis())
                // The counts of its tags live longer than the entry, or it would be a miss without them.
                .ifPresent(end -> tags.of(item.tags().keySet()).begunUntil(end.at())
                        .chain(counts -> store.extend(key, item, end)).subscribe().with(moved -> {
                            // If it was not, something else was written since, which has an end of its own.
                        }, events::notExtended));
    }
}
