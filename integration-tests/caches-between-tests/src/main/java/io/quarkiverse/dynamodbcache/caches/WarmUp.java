package io.quarkiverse.dynamodbcache.caches;

import jakarta.enterprise.event.Observes;

import io.quarkus.runtime.StartupEvent;

/** Warms the cache at start-up, when no test has said anything yet. */
class WarmUp {

    static final String PRODUCT = "pen";

    void warm(@Observes StartupEvent start, Prices prices) {
        prices.of(PRODUCT);
    }
}
