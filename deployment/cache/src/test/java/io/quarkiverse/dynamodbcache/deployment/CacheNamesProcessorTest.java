package io.quarkiverse.dynamodbcache.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.quarkus.cache.deployment.CacheNamesBuildItem;
import io.quarkus.cache.runtime.CacheBuildConfig;

class CacheNamesProcessorTest {

    @Test
    void cachesOfTheDefaultType_areOursIfThatIsOurs() {
        assertThat(ours("dynamodb", Map.of("b", "caffeine", "c", "dynamodb"))).containsExactly("a", "c");
    }

    @Test
    void cachesThatSayOurType_areOursIfTheDefaultIsAnother() {
        assertThat(ours("caffeine", Map.of("b", "dynamodb"))).containsExactly("b");
    }

    @Test
    void cacheWithAnEmptyType_isOfTheDefaultType() {
        assertThat(ours("dynamodb", Map.of("b", ""))).containsExactly("a", "b", "c");
    }

    private static Iterable<String> ours(String defaultType, Map<String, String> ownTypes) {
        CacheBuildConfig config = new Config(defaultType, ownTypes);
        return new CacheNamesProcessor()
                .cachesOfThisType(new CacheNamesBuildItem(new LinkedHashSet<>(List.of("c", "a", "b"))), config).names();
    }

    private record Config(String type, Map<String, String> ownTypes) implements CacheBuildConfig {

        @Override
        public Map<String, CacheTypeBuildConfig> cacheTypeByName() {
            Map<String, CacheTypeBuildConfig> types = new HashMap<>();
            ownTypes.forEach((cache, own) -> types.put(cache, () -> own));
            return types;
        }
    }
}
