package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.time.InstantSource;
import java.util.function.DoubleSupplier;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.ValueCodec;
import io.quarkiverse.dynamodbcache.runtime.internal.config.Lifetime;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.CacheMetrics;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.Counted;
import io.quarkiverse.dynamodbcache.runtime.internal.near.NearEntries;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.StoredItem;

/** What was read of one version of a cache, kept in memory. */
record NearReads(NearEntries<NearEntry> entries, Lifetime lifetime, InstantSource clock, DoubleSupplier chance,
        CacheMetrics metrics) {

    /** @return null if it is not kept, or not for a caller who expects such a type */
    @Nullable
    Entry find(EntryKey key, ValueCodec codec) {
        NearEntry found = entries.find(key);
        Entry entry = found == null ? null : found.forCaller(codec);
        if (entry != null) {
            metrics.count(Counted.NEAR_HIT);
        }
        return entry;
    }

    /** @return when a read begins that is asked now */
    long begin() {
        return entries.now();
    }

    /**
     * Keeps what was found in the table: what was loaded, or put, may be in the table by now or not.
     *
     * @param began as {@link #begin} told before the table was asked
     */
    void keep(EntryKey key, @Nullable Entry read, ValueCodec codec, long began) {
        NearEntry entry = read == null ? null : NearEntry.of(read, codec);
        if (entry == null) {
            return;
        }
        StoredItem item = entry.item();
        // An entry whose end would be moved by a read is read in the table, which does so; one that is to be loaded anew, too.
        long end = Math.min(lifetime.restsUntil(item.expiry()),
                lifetime.refreshedFrom(item, chance));
        if (clock.millis() < end) {
            entries.keep(key, entry, began, item.tags().keySet(), end);
        }
    }
}
