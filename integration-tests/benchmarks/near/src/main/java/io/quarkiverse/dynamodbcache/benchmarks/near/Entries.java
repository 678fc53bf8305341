package io.quarkiverse.dynamodbcache.benchmarks.near;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.cache.CacheResult;

/** Methods as users annotate them, one for each kind of cache. */
@ApplicationScoped
class Entries {

    static final String HEAP = "heap";
    static final String NEAR = "near";

    /** Each caller has one of its own, of 20 characters. */
    static String key(int caller) {
        return "a key of caller %04d".formatted(caller);
    }

    static String value() {
        return "v".repeat(1024);
    }

    @CacheResult(cacheName = HEAP)
    String onTheHeap(String key) {
        return value();
    }

    @CacheResult(cacheName = NEAR)
    String near(String key) {
        return value();
    }

    /** Read back for each caller, as what it returns can be changed. */
    @CacheResult(cacheName = NEAR + "-bytes")
    byte[] nearBytes(String key) {
        return new byte[1024];
    }
}
