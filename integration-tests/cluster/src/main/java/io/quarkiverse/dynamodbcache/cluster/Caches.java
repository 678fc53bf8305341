package io.quarkiverse.dynamodbcache.cluster;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkus.cache.CacheName;

/** One cache for each way of being configured, all with values of text. */
@ApplicationScoped
class Caches {

    private final Map<String, DynamoDbCache> byName;

    Caches(@CacheName("strict") DynamoDbCache strict, @CacheName("bounded") DynamoDbCache bounded,
            @CacheName("hasty") DynamoDbCache hasty, @CacheName("leased") DynamoDbCache leased,
            @CacheName("near") DynamoDbCache near, @CacheName("failsafe") DynamoDbCache failsafe) {
        byName = Map.of("strict", strict, "bounded", bounded, "hasty", hasty, "leased", leased, "near", near,
                "failsafe", failsafe);
    }

    DynamoDbCache named(String name) {
        DynamoDbCache cache = byName.get(name);
        if (cache == null) {
            throw new NotFoundException("No cache '%s'. There are %s.".formatted(name, byName.keySet()));
        }
        return cache;
    }
}
