package io.quarkiverse.dynamodbcache.quickstart;

import java.util.Map;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response.Status;

import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The prime factors of a number, over HTTP. */
@Path("factors")
public class FactorsResource {

    private final FactorsService service;
    private final CallersWork work;

    FactorsResource(FactorsService service, CallersWork work) {
        this.service = service;
        this.work = work;
    }

    // Whatever stands there, nothing included, gets an answer that says what may stand there.
    @GET
    @Path("{n:.*}")
    public RestResponse<Factors> get(@RestPath String n) {
        Factors factors = service.factor(Factorable.parse(n));
        return ResponseBuilder.ok(factors).header("X-Cache", work.asHeader()).build();
    }

    @DELETE
    @Path("{n}")
    public void forget(@RestPath String n) {
        service.forget(Factorable.parse(n));
    }

    @DELETE
    public void forgetAll() {
        service.forgetAll();
    }

    @ServerExceptionMapper
    public RestResponse<Map<String, String>> refuse(NotFactorableException reason) {
        return RestResponse.status(Status.BAD_REQUEST, Map.of("reason", reason.getMessage()));
    }
}
