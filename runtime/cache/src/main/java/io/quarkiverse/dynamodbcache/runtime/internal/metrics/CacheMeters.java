package io.quarkiverse.dynamodbcache.runtime.internal.metrics;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoubleSupplier;

import jakarta.inject.Singleton;

import io.quarkus.runtime.metrics.MetricsFactory;

/** The metrics of all caches. A bean only of an application that has a registry for them, and in dev mode. */
@Singleton
public class CacheMeters {

    private final Map<String, CacheCounts> caches = new ConcurrentHashMap<>();

    /** @return always the same for the same cache */
    public CacheMetrics of(String cache) {
        return counts(cache);
    }

    /** @param openness 0 if the breaker is closed, 1 if it is open, something between if it is half open */
    public void watchBreaker(String cache, DoubleSupplier openness) {
        counts(cache).watch(openness);
    }

    /** How often something has happened in a cache since the application started. */
    public long total(String cache, Counted what) {
        return counts(cache).total(what);
    }

    /** What the requests of one kind have cost a cache since the application started. */
    public double total(String cache, PaidRequest request) {
        return counts(cache).total(request);
    }

    /** Before or after the caches are made. */
    void register(MetricsFactory factory, Collection<String> names) {
        names.forEach(name -> counts(name).register(factory, name));
    }

    private CacheCounts counts(String cache) {
        return caches.computeIfAbsent(cache, name -> new CacheCounts());
    }
}
