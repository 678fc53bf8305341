package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import java.util.Optional;

import com.github.benmanes.caffeine.cache.Ticker;

import io.quarkiverse.dynamodbcache.runtime.internal.budget.Budget;
import io.quarkiverse.dynamodbcache.runtime.internal.config.CacheSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.Watch;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.CacheEvents;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.CacheMetrics;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.Spending;

/** What is counted of one cache, and what it may spend: the same for all that is made of it. */
record Account(CacheMetrics metrics, Optional<Budget> budget) {

    /** Nothing, and whatever it needs. */
    static final Account NONE = new Account(CacheMetrics.none(), Optional.empty());

    static Account of(CacheSettings settings, CacheMetrics metrics, Ticker ticker) {
        return new Account(metrics, settings.storage().unitsPerSecond().map(units -> new Budget(units, ticker)));
    }

    /** @return who is told what the requests of the cache cost; empty if no one wants to know */
    Optional<Spending> spending() {
        Optional<Spending> counted = sharedSpending();
        return budget.<Spending> map(units -> counted.map(units::and).orElse(units)).or(() -> counted);
    }

    /** The same of what the cache does for others as well, which is not for it alone to pay. */
    Optional<Spending> sharedSpending() {
        return isCounted() ? Optional.of(metrics) : Optional.empty();
    }

    CacheEvents events(CacheEvents logged) {
        return isCounted() ? logged.counted(metrics) : logged;
    }

    Watch watch(CacheEvents logged) {
        return new Watch(events(logged), metrics, budget);
    }

    private boolean isCounted() {
        return metrics != CacheMetrics.none();
    }
}
