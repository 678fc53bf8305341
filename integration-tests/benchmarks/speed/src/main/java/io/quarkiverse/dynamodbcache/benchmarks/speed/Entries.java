package io.quarkiverse.dynamodbcache.benchmarks.speed;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.cache.CacheResult;
import io.smallrye.mutiny.Uni;

/** Methods as users annotate them. All of their entries are there, so a call of one is a mistake of the benchmark. */
@ApplicationScoped
class Entries {

    static final String CACHE = "speed";

    /** Each caller has one of its own, of 20 characters: those who share a key share a read, which would look fast. */
    static String key(int caller) {
        return "a key of caller %04d".formatted(caller);
    }

    static String value() {
        return "v".repeat(1024);
    }

    @CacheResult(cacheName = CACHE)
    String value(String key) {
        throw absent();
    }

    @CacheResult(cacheName = CACHE)
    Uni<String> valueAsync(String key) {
        throw absent();
    }

    static IllegalStateException absent() {
        return new IllegalStateException("An entry that was put is not there: what was measured was no hit");
    }
}
