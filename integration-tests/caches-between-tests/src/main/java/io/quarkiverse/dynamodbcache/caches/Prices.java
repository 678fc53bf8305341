package io.quarkiverse.dynamodbcache.caches;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.cache.CacheResult;

/** The prices and what is in stock, cached. */
@ApplicationScoped
class Prices {

    static final String CACHE = "prices";
    static final String STOCK = "stock";

    private final PriceSource source;

    Prices(PriceSource source) {
        this.source = source;
    }

    @CacheResult(cacheName = CACHE)
    String of(String product) {
        return source.ask(product);
    }

    @CacheResult(cacheName = STOCK)
    String stockOf(String product) {
        return source.ask(product);
    }
}
