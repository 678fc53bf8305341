package io.quarkiverse.dynamodbcache.deployment.template;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.microprofile.config.Config;

import io.quarkiverse.dynamodbcache.runtime.internal.config.CacheSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.DynamoDbCacheConfig;
import io.quarkiverse.dynamodbcache.runtime.internal.config.LaunchDefaults;
import io.quarkiverse.dynamodbcache.runtime.internal.config.RunningApplication;
import io.quarkus.runtime.LaunchMode;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

/**
 * What the caches are configured to be when they run, as far as the build can know: as if nothing were set later.
 *
 * @param application its name, if it has one
 */
record ConfiguredCaches(SmallRyeConfig config, Optional<String> application) {

    private static final String PREFIX = "quarkus.cache.dynamodb.";
    private static final Pattern OF_KEYS = Pattern.compile(
            ".*\\.encryption\\.(key|hash-key|credentials-provider(-name)?)(\\[\\d+])?");

    /** Only who starts the application knows its profile. */
    private static final List<String> ANY_PROFILE = List.of(KeyPatterns.ANYTHING);

    static ConfiguredCaches of(Config config, Optional<String> application) {
        return new ConfiguredCaches(config.unwrap(SmallRyeConfig.class), application);
    }

    /** @throws SettingNotKnownException if it refers to what only who starts the application knows */
    List<CacheSettings> settings(Collection<String> caches) {
        DynamoDbCacheConfig settings = atRunTime();
        RunningApplication running = new RunningApplication(application, ANY_PROFILE);
        LaunchDefaults production = LaunchDefaults.of(LaunchMode.NORMAL);
        return caches.stream().map(cache -> CacheSettings.of(cache, settings, production, running)).toList();
    }

    /** From the same sources, because those of the build know nothing of what is read when the application runs. */
    private DynamoDbCacheConfig atRunTime() {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder();
        config.getConfigSources().forEach(builder::withSources);
        SmallRyeConfig running = builder.addDefaultInterceptors().addDiscoveredInterceptors().addDiscoveredConverters()
                .addDiscoveredSecretKeysHandlers()
                .withProfiles(config.getProfiles())
                .withMapping(DynamoDbCacheConfig.class).withMappingIgnore("quarkus.**").build();
        running.getPropertyNames().forEach(name -> checkIsKnown(name, running));
        return running.getConfigMapping(DynamoDbCacheConfig.class);
    }

    /** What cannot be expanded would count as not set. Of keys nothing is written, and who builds need have none. */
    private static void checkIsKnown(String name, SmallRyeConfig running) {
        if (name.startsWith(PREFIX) && !OF_KEYS.matcher(name).matches()) {
            ConfigValue value = running.getConfigValue(name);
            if (value.hasProblems()) {
                throw new SettingNotKnownException(name, value.getRawValue());
            }
        }
    }
}
