package io.quarkiverse.dynamodbcache.deployment.template;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

/** What an application called "shop" needs, whose configuration a test gives, without what all names of it begin with. */
final class Needs {

    private Needs() {
    }

    /** Of the cache "prices", which does nothing but reading and loading. */
    static TableNeeds with(Map<String, String> settings) {
        return with(settings, Set.of());
    }

    /** Of the cache "prices". */
    static TableNeeds with(Map<String, String> settings, Set<CacheOperation> operations) {
        return of(List.of("prices"), settings, operations).get(0);
    }

    static List<TableNeeds> of(List<String> caches, Map<String, String> settings, Set<CacheOperation> operations) {
        return TableNeeds.of(new ConfiguredCaches(config(settings), Optional.of("shop")).settings(caches), operations);
    }

    static SmallRyeConfig config(Map<String, String> settings) {
        Map<String, String> properties = new HashMap<>();
        settings.forEach((name, value) -> properties.put("quarkus.cache.dynamodb." + name, value));
        // As in an application, there is more than what concerns the caches.
        properties.put("quarkus.cache.dynamodb.table.template", "cli");
        properties.put("quarkus.application.name", "shop");
        return new SmallRyeConfigBuilder().addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(properties, "test", 100)).build();
    }
}
