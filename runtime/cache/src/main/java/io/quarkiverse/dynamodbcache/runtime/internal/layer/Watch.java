package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.util.Optional;

import io.quarkiverse.dynamodbcache.runtime.internal.budget.Budget;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.CacheEvents;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.CacheMetrics;
import io.quarkiverse.dynamodbcache.runtime.internal.tracing.Tracing;

/**
 * Who is told what one cache does, and who limits it: the same for all of its versions.
 *
 * @param budget empty if it may spend what it needs
 * @param tracing empty if nobody traces the application
 */
public record Watch(CacheEvents events, CacheMetrics metrics, Optional<Budget> budget, Optional<Tracing> tracing) {

    /** Of a cache that is not traced. */
    Watch(CacheEvents events, CacheMetrics metrics, Optional<Budget> budget) {
        this(events, metrics, budget, Optional.empty());
    }

    /** Of a cache that is not measured, and not limited. */
    public static Watch of(CacheEvents events) {
        return new Watch(events, CacheMetrics.none(), Optional.empty());
    }

    Admission limited(Admission admission) {
        return budget.<Admission> map(units -> new BudgetedAdmission(admission, units, events)).orElse(admission);
    }

    CacheLayer limited(CacheLayer below) {
        return budget.<CacheLayer> map(units -> new BudgetLayer(below, units, events)).orElse(below);
    }

    CacheLayer metered(CacheLayer below) {
        return metrics == CacheMetrics.none() ? below : new MeteredLayer(below, metrics);
    }

    CacheLayer traced(CacheLayer below, String cache) {
        return tracing.<CacheLayer> map(spans -> new TracedLayer(below, spans, cache)).orElse(below);
    }
}
