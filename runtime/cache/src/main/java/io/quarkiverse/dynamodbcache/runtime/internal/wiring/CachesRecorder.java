package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import java.util.function.Supplier;

import io.quarkiverse.dynamodbcache.runtime.internal.config.DynamoDbCacheConfig;
import io.quarkiverse.dynamodbcache.runtime.internal.config.RunningApplication;
import io.quarkus.cache.CacheManager;
import io.quarkus.cache.CacheManagerInfo;
import io.quarkus.runtime.ApplicationConfig;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.ShutdownContext;
import io.quarkus.runtime.annotations.Recorder;

/** Hands the caches over to quarkus-cache. */
@Recorder
public class CachesRecorder {

    private final RuntimeValue<DynamoDbCacheConfig> config;
    private final ApplicationConfig application;

    public CachesRecorder(RuntimeValue<DynamoDbCacheConfig> config, ApplicationConfig application) {
        this.config = config;
        this.application = application;
    }

    public CacheManagerInfo cacheManagerInfo(BuildTimeFacts facts, LaunchMode launchMode, ShutdownContext shutdown) {
        return new CacheManagerInfo() {

            @Override
            public boolean supports(Context context) {
                return context.cacheEnabled() && context.cacheType().equals(BuildTimeFacts.CACHE_TYPE);
            }

            @Override
            public Supplier<CacheManager> get(Context context) {
                CachesBuilder builder = new CachesBuilder(facts, config.getValue(), launchMode,
                        RunningApplication.of(application, launchMode), shutdown);
                return () -> builder.build(context.cacheNames());
            }
        };
    }
}
