package io.quarkiverse.dynamodbcache.runtime.internal.dev;

import org.jspecify.annotations.Nullable;

/**
 * A setting of a cache, as it is in force.
 *
 * @param value null if it is not set and has no default
 * @param property where it is set, or could be, for this cache alone
 * @param source what sets it; null if nothing does
 */
record ShownSetting(String name, @Nullable String value, Origin origin, String property, @Nullable String source) {

    /** Who says so. */
    enum Origin {

        /** The setting of this cache. */
        CACHE,
        /** The setting that holds for all caches that have none of their own. */
        ALL_CACHES,
        /** No one. */
        BUILT_IN
    }
}
