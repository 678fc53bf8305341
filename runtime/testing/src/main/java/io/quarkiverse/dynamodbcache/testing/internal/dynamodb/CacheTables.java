package io.quarkiverse.dynamodbcache.testing.internal.dynamodb;

import java.util.Set;
import java.util.TreeSet;

import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.Config;

import io.quarkiverse.dynamodbcache.runtime.internal.config.CacheSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.DynamoDbCacheConfig;
import io.quarkiverse.dynamodbcache.runtime.internal.config.LaunchDefaults;
import io.quarkiverse.dynamodbcache.runtime.internal.config.RunningApplication;
import io.quarkus.runtime.ApplicationConfig;
import io.quarkus.runtime.LaunchMode;
import io.smallrye.config.SmallRyeConfig;

/** The tables of the caches, which are beside the application's own, and none of them. */
@Singleton
public class CacheTables {

    private final DynamoDbCacheConfig config;
    private final RunningApplication application;

    CacheTables(Config config) {
        SmallRyeConfig mapped = config.unwrap(SmallRyeConfig.class);
        this.config = mapped.getConfigMapping(DynamoDbCacheConfig.class);
        this.application = RunningApplication.of(mapped.getConfigMapping(ApplicationConfig.class), LaunchMode.TEST);
    }

    Set<String> names() {
        Set<String> names = new TreeSet<>();
        names.add(nameFor("any other cache"));
        config.caches().keySet().forEach(cache -> names.add(nameFor(cache)));
        return names;
    }

    private String nameFor(String cache) {
        return CacheSettings.of(cache, config, LaunchDefaults.of(LaunchMode.TEST), application).table().name();
    }
}
