package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.smallrye.mutiny.Uni;

/** The move of one entry to the next version: written there first, so that it is lost at no time, and then deleted here. */
record VersionBump(CacheStack from, EntryKey key, CacheStack to, EntryKey next) {

    static VersionBump of(CacheStack from, Object key) {
        CacheStack to = from.version(from.keys().space().version() + 1);
        return new VersionBump(from, from.keys().of(key), to, to.keys().of(key));
    }

    /** @return the next version, or null if there is no entry */
    Uni<@Nullable Integer> carryOut() {
        return from.top().item(key).chain(item -> item == null ? Uni.createFrom().item(false) : to.top().adopt(next, item))
                .chain(moved -> moved ? from.top().invalidate(key).replaceWith(to.keys().space().version())
                        : Uni.createFrom().nullItem());
    }
}
