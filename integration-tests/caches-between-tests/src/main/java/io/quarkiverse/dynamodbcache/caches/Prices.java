package io.quarkiverse.dynamodbcache.caches;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.cache.CacheResult;

/** The prices, cached. */
@ApplicationScoped
class Prices {

    static final String CACHE = "prices";

    private final PriceSource source;

    Prices(PriceSource source) {
        this.source = source;
    }

    @CacheResult(cacheName = CACHE)
    String of(String product) {
        return source.ask(product);
    }
}
