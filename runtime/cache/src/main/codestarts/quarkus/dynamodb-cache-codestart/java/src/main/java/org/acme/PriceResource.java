package org.acme;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/prices")
public class PriceResource {

    private final PriceService service;

    PriceResource(PriceService service) {
        this.service = service;
    }

    @GET
    @Path("/{product}")
    public Price price(String product) {
        return service.price(product);
    }

    @DELETE
    @Path("/{product}")
    public void priceChanged(String product) {
        service.priceChanged(product);
    }
}
