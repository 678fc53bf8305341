package io.quarkiverse.dynamodbcache.cluster;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.CacheEntry;
import io.quarkiverse.dynamodbcache.EntryOptions;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;

/** The entries of the caches over HTTP. */
@Path("caches/{cache}")
@Blocking
class EntriesResource {

    /** Longer than any time-out of a cache, so that it only ends what hangs. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Caches caches;
    private final SlowSource source;

    EntriesResource(Caches caches, SlowSource source) {
        this.caches = caches;
        this.source = source;
    }

    @GET
    @Path("entries/{key}")
    public Answer get(String cache, String key, @RestQuery long millis, @RestQuery List<String> tag) {
        AtomicReference<LoadTime> load = new AtomicReference<>();
        String value = done(caches.named(cache).get(key, wanted -> {
            long began = System.nanoTime();
            String loaded = source.load(millis);
            load.set(new LoadTime(began, System.nanoTime()));
            return loaded;
        }, tagged(tag)));
        return new Answer(value, load.get());
    }

    @PUT
    @Path("entries/{key}")
    public void put(String cache, String key, @RestQuery List<String> tag, String value) {
        done(caches.named(cache).put(key, value, tagged(tag)));
    }

    @DELETE
    @Path("entries/{key}")
    public void invalidate(String cache, String key) {
        done(caches.named(cache).invalidate(key));
    }

    @DELETE
    @Path("entries")
    public void invalidateAll(String cache) {
        done(caches.named(cache).invalidateAll());
    }

    @DELETE
    @Path("tags/{tag}")
    public void invalidateTag(String cache, String tag) {
        done(caches.named(cache).invalidateTag(tag));
    }

    @POST
    @Path("reads")
    public Map<String, String> getAll(String cache, Collection<String> keys) {
        return done(caches.named(cache).getAll(keys));
    }

    /** One after the other; fails if the table cannot be asked, where a read would take the entries for absent. */
    @POST
    @Path("looks")
    public Map<String, String> lookAtAll(String cache, Collection<String> keys) {
        Map<String, String> found = new HashMap<>();
        for (String key : keys) {
            CacheEntry<String> entry = done(caches.named(cache).getEntry(key));
            if (entry != null) {
                found.put(key, String.valueOf(entry.value()));
            }
        }
        return found;
    }

    @POST
    @Path("writes")
    public void putAll(String cache, Map<String, String> entries) {
        done(caches.named(cache).putAll(entries));
    }

    @POST
    @Path("invalidations")
    public void invalidateAll(String cache, Collection<String> keys) {
        done(caches.named(cache).invalidateAll(keys));
    }

    private static <T extends @Nullable Object> T done(Uni<T> operation) {
        return operation.await().atMost(PATIENCE);
    }

    private static EntryOptions tagged(List<String> tags) {
        return EntryOptions.taggedWith(tags.toArray(String[]::new));
    }
}
