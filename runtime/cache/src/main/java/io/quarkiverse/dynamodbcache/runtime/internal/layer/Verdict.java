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
 * @param isUseless whether what was found is neither a hit nor has it expired
 * @param isServable whether what was found may be served if it cannot be loaded
 */
record Verdict(@Nullable Entry entry, long generation, Reading found, boolean isUseless, boolean isServable) {

    static Verdict hit(Entry entry, long generation, StoredItem found) {
        return new Verdict(entry, generation, found, false, false);
    }

    static Verdict miss(long generation, Reading found) {
        return new Verdict(null, generation, found, false, false);
    }

    /** What was found is outdated by a tag, cannot be read, or is not ours. */
    static Verdict ofNoUse(long generation, Reading found) {
        return new Verdict(null, generation, found, true, false);
    }

    /** What was found has expired, and nothing else is wrong with it. */
    static Verdict expired(long generation, StoredItem found) {
        return new Verdict(null, generation, found, false, true);
    }

    /** @return what was found and may be replaced although it has not expired; null if there is no such thing */
    @Nullable
    Reading replaceable() {
        return isUseless ? found : null;
    }

    /** @return who loads it; null if no one does, as far as what was found says */
    @Nullable
    Lease lease() {
        return found.lease();
    }

    /** @return what may be served if it cannot be loaded; null if there is no such thing */
    @Nullable
    StoredItem expired() {
        return isServable && found instanceof StoredItem item ? item : null;
    }
}
