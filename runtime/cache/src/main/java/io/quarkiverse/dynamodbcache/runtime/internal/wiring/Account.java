package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import java.util.Optional;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Ticker;

import io.quarkiverse.dynamodbcache.runtime.internal.budget.Budget;
import io.quarkiverse.dynamodbcache.runtime.internal.config.CacheSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.Watch;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.CacheEvents;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.CacheMetrics;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.Spending;
import io.quarkiverse.dynamodbcache.runtime.internal.tracing.Operation;
import io.quarkiverse.dynamodbcache.runtime.internal.tracing.Tracing;

/** What is counted and shown of one cache, and what it may spend: the same for all that is made of it. */
record Account(CacheMetrics metrics, Optional<Budget> budget, Optional<Tracing> tracing) {

    /** Nothing, and whatever it needs. */
    static final Account NONE = new Account(CacheMetrics.none(), Optional.empty(), Optional.empty());

    static Account of(CacheSettings settings, CacheMetrics metrics, Optional<Tracing> tracing, Ticker ticker) {
        return new Account(metrics, settings.storage().unitsPerSecond().map(units -> new Budget(units, ticker)), tracing);
    }

    /** @return who is told what the requests of the cache cost; empty if no one wants to know */
    Optional<Spending> spending() {
        return Stream.of(budget, sharedSpending(), tracing.map(spans -> Operation.payer()))
                .<Spending> flatMap(Optional::stream).reduce(Spending::and);
    }

    /** The same of what the cache does for others as well, which is not for it alone to pay. */
    Optional<Spending> sharedSpending() {
        return isCounted() ? Optional.of(metrics) : Optional.empty();
    }

    CacheEvents events(CacheEvents logged) {
        return isCounted() ? logged.counted(metrics) : logged;
    }

    Watch watch(CacheEvents logged) {
        return new Watch(events(logged), metrics, budget, tracing);
    }

    private boolean isCounted() {
        return metrics != CacheMetrics.none();
    }
}
