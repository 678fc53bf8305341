package org.acme;

import java.math.BigDecimal;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.cache.CacheInvalidate;
import io.quarkus.cache.CacheResult;

@ApplicationScoped
public class PriceService {

    @CacheResult(cacheName = "prices")
    public Price price(String product) {
        return new Price(product, BigDecimal.valueOf(product.length()), Instant.now()); // your slow call
    }

    @CacheInvalidate(cacheName = "prices")
    public void priceChanged(String product) {
    }
}
