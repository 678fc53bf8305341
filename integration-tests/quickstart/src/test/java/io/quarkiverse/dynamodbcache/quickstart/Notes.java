package io.quarkiverse.dynamodbcache.quickstart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import io.quarkus.cache.CacheResult;

/** Caches whatever it is given, and some of it in memory. */
@Path("notes")
@ApplicationScoped
public class Notes {

    /** Both a key and a value. It would tell on itself if a page took it for markup. */
    static final String HOSTILE = "<img src=x onerror='window.hostile=true'>";

    @GET
    @CacheResult(cacheName = "notes")
    public String note(@QueryParam("text") String text) {
        return text;
    }

    @GET
    @Path("in-memory")
    @CacheResult(cacheName = "in-memory")
    public String inMemory() {
        return "in memory";
    }
}
