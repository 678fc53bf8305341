package io.quarkiverse.dynamodbcache.runtime.internal.tagging;

import java.lang.reflect.Method;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.quarkus.cache.CacheKeyGenerator;
import io.quarkus.cache.CacheManager;
import io.quarkus.cache.runtime.AbstractCache;
import io.quarkus.cache.runtime.CacheInterceptor;

/** Takes the place of a method's key generator: makes the key as the method would have it without tags, and adds them. */
@Singleton
public final class TaggedKeyGenerator extends CacheInterceptor implements CacheKeyGenerator {

    private final TaggedMethods methods;
    private final CacheManager caches;

    TaggedKeyGenerator(TaggedMethods methods, CacheManager caches) {
        this.methods = methods;
        this.caches = caches;
    }

    @Override
    public Object generate(Method method, @Nullable Object... arguments) {
        TaggedMethods.Known known = methods.of(method);
        TaggedMethod tagged = known.method();
        Object key = getCacheKey(caches.getCache(tagged.getCache()).orElseThrow(), tagged.getKeyGenerator(),
                tagged.getKeyPositions(), method, arguments);
        Set<String> tags = new LinkedHashSet<>();
        known.templates().forEach(template -> tags.add(template.tag(arguments)));
        return new TaggedKey(Objects.requireNonNull(key, AbstractCache.NULL_KEYS_NOT_SUPPORTED_MSG), tags);
    }
}
