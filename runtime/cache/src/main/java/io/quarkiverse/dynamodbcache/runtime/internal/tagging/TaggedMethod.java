package io.quarkiverse.dynamodbcache.runtime.internal.tagging;

import java.util.List;

import io.quarkus.cache.CacheKeyGenerator;
import io.quarkus.runtime.annotations.RecordableConstructor;

/** What the build found out about a method with {@link io.quarkiverse.dynamodbcache.CacheTags}. */
public final class TaggedMethod {

    private final String cache;
    private final Class<? extends CacheKeyGenerator> keyGenerator;
    private final List<Short> keyPositions;
    private final List<String> tags;

    /**
     * @param keyGenerator the one that the user named, or {@code UndefinedCacheKeyGenerator}
     * @param keyPositions of the parameters that are marked as the key
     * @param tags with the positions of parameters in braces
     */
    @RecordableConstructor
    public TaggedMethod(String cache, Class<? extends CacheKeyGenerator> keyGenerator, List<Short> keyPositions,
            List<String> tags) {
        this.cache = cache;
        this.keyGenerator = keyGenerator;
        this.keyPositions = keyPositions;
        this.tags = tags;
    }

    public String getCache() {
        return cache;
    }

    public Class<? extends CacheKeyGenerator> getKeyGenerator() {
        return keyGenerator;
    }

    public List<Short> getKeyPositions() {
        return keyPositions;
    }

    public List<String> getTags() {
        return tags;
    }
}
