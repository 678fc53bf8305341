package io.quarkiverse.dynamodbcache.quickstart;

import java.time.InstantSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.cache.CacheInvalidate;
import io.quarkus.cache.CacheInvalidateAll;
import io.quarkus.cache.CacheResult;

/** Factors a number once for all instances of the application, until it is forgotten. */
@ApplicationScoped
class FactorsService {

    static final String CACHE = "factors";

    private final InstantSource clock = InstantSource.system();
    private final CallersWork work;

    FactorsService(CallersWork work) {
        this.work = work;
    }

    @CacheResult(cacheName = CACHE)
    Factors factor(Factorable number) {
        work.begin();
        return new Factors(number.n(), number.primeFactors(), clock.instant());
    }

    @CacheInvalidate(cacheName = CACHE)
    void forget(Factorable number) {
    }

    @CacheInvalidateAll(cacheName = CACHE)
    void forgetAll() {
    }
}
