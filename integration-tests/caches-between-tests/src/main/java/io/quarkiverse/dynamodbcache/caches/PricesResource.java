package io.quarkiverse.dynamodbcache.caches;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.smallrye.common.annotation.Blocking;

/** Prices over HTTP. */
@Path("prices")
class PricesResource {

    private final Prices prices;

    PricesResource(Prices prices) {
        this.prices = prices;
    }

    @GET
    @Path("{product}")
    @Blocking
    public String price(String product) {
        return prices.of(product);
    }
}
