package io.quarkiverse.dynamodbcache.sharedtables.exchange;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.RestPath;

import io.smallrye.common.annotation.Blocking;

/** Prices over HTTP. */
@Path("/prices/{day}")
@Blocking
public class PricesResource {

    private final Prices prices;

    PricesResource(Prices prices) {
        this.prices = prices;
    }

    @GET
    public int price(@RestPath String day) {
        return prices.on(day).orElseThrow(NotFoundException::new).getCents();
    }

    @PUT
    public void correct(@RestPath String day, int cents) {
        prices.correct(day, cents);
    }
}
