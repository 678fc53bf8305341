package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.store.Lease;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Reading;
import io.quarkiverse.dynamodbcache.runtime.internal.store.StoredItem;

/**
 * Whether what was found is a hit.
 *
 * @param entry null for a miss
 * @param generation the one that was current: what is loaded now belongs to it
 * @param replaceable what was found and may be replaced although it has not expired; null if there is no such thing
 * @param lease who loads it; null if no one does, as far as what was found says
 * @param expired what may be served if it cannot be loaded; null if there is no such thing
 */
record Verdict(@Nullable Entry entry, long generation, @Nullable Reading replaceable, @Nullable Lease lease,
        @Nullable StoredItem expired) {

    static Verdict hit(Entry entry, long generation) {
        return new Verdict(entry, generation, null, null, null);
    }

    static Verdict miss(long generation, Reading found) {
        return new Verdict(null, generation, null, found.lease(), null);
    }

    /** What was found is outdated by a tag, cannot be read, or is not ours. */
    static Verdict ofNoUse(long generation, Reading found) {
        return new Verdict(null, generation, found, found.lease(), null);
    }

    /** What was found has expired, and nothing else is wrong with it. */
    static Verdict expired(long generation, StoredItem found) {
        return new Verdict(null, generation, null, found.lease(), found);
    }
}
