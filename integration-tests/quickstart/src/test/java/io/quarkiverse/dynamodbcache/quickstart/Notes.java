package io.quarkiverse.dynamodbcache.quickstart;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkus.cache.Cache;
import io.quarkus.cache.CacheName;
import io.quarkus.cache.CacheResult;
import io.smallrye.mutiny.Uni;

/** Caches what a page must not take for markup, and something in memory. */
@Path("notes")
@ApplicationScoped
public class Notes {

    /**
     * Both a key and a value. It would tell on itself if a page took it for markup, so no request has it: the Dev UI of Quarkus
     * does so with what is logged, which spans of requests are.
     */
    static final String HOSTILE = "<img src=x onerror='window.hostile=true'>";

    @CacheName("notes")
    Cache notes;

    @GET
    public Uni<String> hostile() {
        return notes.get(HOSTILE, key -> key);
    }

    @GET
    @Path("in-memory")
    @CacheResult(cacheName = "in-memory")
    public String inMemory() {
        return "in memory";
    }
}
