package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.inject.Singleton;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkus.cache.Cache;
import io.quarkus.cache.CacheManager;
import io.quarkus.cache.CacheName;

/** Injects a cache as what it is, where {@code quarkus-cache} injects it as a {@code Cache}. */
@Singleton
public class DynamoDbCacheProducer {

    @Produces
    @CacheName("") // The value is non-binding: each injection point has its own.
    @Typed(DynamoDbCache.class)
    DynamoDbCache produce(InjectionPoint injectionPoint, CacheManager caches) {
        String name = injectionPoint.getQualifiers().stream().filter(CacheName.class::isInstance).map(CacheName.class::cast)
                .findFirst().orElseThrow().value();
        Cache cache = caches.getCache(name).orElseThrow();
        // The build made sure of the type, so what is no such cache is one that quarkus.cache.enabled=false has replaced.
        return cache instanceof DynamoDbCache own ? own : DynamoDbCacheImpl.disabled(name);
    }
}
