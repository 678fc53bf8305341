package io.quarkiverse.dynamodbcache.deployment;

import java.util.Map;

import io.quarkiverse.dynamodbcache.runtime.internal.wiring.BuildTimeFacts;
import io.quarkus.cache.deployment.CacheNamesBuildItem;
import io.quarkus.cache.runtime.CacheBuildConfig;
import io.quarkus.cache.runtime.CacheBuildConfig.CacheTypeBuildConfig;
import io.quarkus.deployment.annotations.BuildStep;

/** Tells the caches of this type from those of other types beside them. */
class CacheNamesProcessor {

    @BuildStep
    DynamoDbCacheNamesBuildItem cachesOfThisType(CacheNamesBuildItem all, CacheBuildConfig config) {
        return new DynamoDbCacheNamesBuildItem(all.getNames().stream()
                .filter(name -> typeOf(name, config).equals(BuildTimeFacts.CACHE_TYPE)).toList());
    }

    private static String typeOf(String cache, CacheBuildConfig config) {
        CacheTypeBuildConfig own = typesByName(config).get(cache);
        return own != null && !own.type().isEmpty() ? own.type() : config.type();
    }

    /** Quarkus 3.27 gives all caches one type, and has no such method. */
    private static Map<String, CacheTypeBuildConfig> typesByName(CacheBuildConfig config) {
        try {
            return config.cacheTypeByName();
        } catch (NoSuchMethodError e) {
            return Map.of();
        }
    }
}
