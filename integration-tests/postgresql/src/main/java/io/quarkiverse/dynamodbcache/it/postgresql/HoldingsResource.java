package io.quarkiverse.dynamodbcache.it.postgresql;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

import io.smallrye.common.annotation.Blocking;

/** Holdings over HTTP. */
@Path("/holdings")
@Blocking
public class HoldingsResource {

    private final Holdings holdings;

    HoldingsResource(Holdings holdings) {
        this.holdings = holdings;
    }

    @GET
    @Path("/{id}")
    public long amount(@RestPath long id) {
        return holdings.amount(id);
    }

    @POST
    @Path("/{from}/atomically-to/{to}")
    public void moveAtomically(@RestPath long from, @RestPath long to, @RestQuery long amount) {
        holdings.moveAtomically(from, to, amount);
    }

    @POST
    @Path("/{from}/in-steps-to/{to}")
    public void moveInSteps(@RestPath long from, @RestPath long to, @RestQuery long amount) {
        holdings.moveInSteps(from, to, amount);
    }
}
