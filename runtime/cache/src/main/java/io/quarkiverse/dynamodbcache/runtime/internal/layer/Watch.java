package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.util.Optional;

import io.quarkiverse.dynamodbcache.runtime.internal.budget.Budget;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.CacheEvents;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.CacheMetrics;

/**
 * Who is told what one cache does, and who limits it: the same for all of its versions.
 *
 * @param budget empty if it may spend what it needs
 */
public record Watch(CacheEvents events, CacheMetrics metrics, Optional<Budget> budget) {

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
}
