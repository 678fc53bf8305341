package io.quarkiverse.dynamodbcache.runtime.internal.dev;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.config.CacheSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.CacheMeters;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.Counted;

/**
 * A cache, and what it has done since the application started.
 *
 * @param hitRate from 0 to 1; null before the first get
 */
record CacheSummary(String name, String table, String prefix, int version, long hits, long misses, @Nullable Double hitRate,
        long loads, long puts, double readUnits, double writeUnits) {

    static CacheSummary of(CacheSettings cache, CacheMeters meters) {
        String name = cache.cache();
        long hits = meters.total(name, Counted.HIT);
        long misses = meters.total(name, Counted.MISS);
        return new CacheSummary(name, cache.table().name(), cache.prefix(), cache.version(), hits, misses,
                hits + misses == 0 ? null : Double.valueOf((double) hits / (hits + misses)),
                meters.total(name, Counted.LOAD) + meters.total(name, Counted.FAILED_LOAD),
                meters.total(name, Counted.PUT), Spent.of("read", name, meters), Spent.of("write", name, meters));
    }
}
