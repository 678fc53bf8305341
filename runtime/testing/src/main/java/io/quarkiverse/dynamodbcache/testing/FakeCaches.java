package io.quarkiverse.dynamodbcache.testing;

import java.lang.reflect.Type;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkiverse.dynamodbcache.KeyFunction;
import io.quarkiverse.dynamodbcache.runtime.internal.config.Lifetime;
import io.quarkiverse.dynamodbcache.testing.internal.cache.PlainCache;

/**
 * Caches for plain JUnit tests, without Quarkus and without DynamoDB: the real keys, codecs and layers on a table in memory.
 */
public final class FakeCaches {

    private final TestClock clock;
    private final Map<String, PlainCache> caches = new HashMap<>();
    private Lifetime lifetime = new Lifetime(Optional.empty(), Optional.empty());
    private Optional<KeyFunction> keyFunction = Optional.empty();
    private ObjectMapper json = asInQuarkus();

    /** @see <a href="https://quarkus.io/guides/rest-json#jackson">What Quarkus configures</a> */
    private static ObjectMapper asInQuarkus() {
        return JsonMapper.builder().findAndAddModules().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .build();
    }

    private FakeCaches(TestClock clock) {
        this.clock = clock;
    }

    /** Caches whose entries do not expire, unless another lifetime is set. */
    public static FakeCaches inMemory(TestClock clock) {
        return new FakeCaches(clock);
    }

    /** Caches made from now on expire so long after an entry was written. */
    public FakeCaches expireAfterWrite(Duration duration) {
        lifetime = new Lifetime(Optional.of(duration), lifetime.afterAccess());
        return this;
    }

    /** Caches made from now on expire so long after an entry was last read or written. */
    public FakeCaches expireAfterAccess(Duration duration) {
        lifetime = new Lifetime(lifetime.afterWrite(), Optional.of(duration));
        return this;
    }

    /** Caches made from now on ask the application's function for the texts of their keys. */
    public FakeCaches keys(KeyFunction function) {
        keyFunction = Optional.of(function);
        return this;
    }

    /** Caches made from now on read and write JSON with the application's mapper, instead of one as Quarkus makes it. */
    public FakeCaches json(ObjectMapper mapper) {
        json = mapper;
        return this;
    }

    /**
     * Makes a cache, or gives the one that was made under the name before, whose types stay as they were.
     *
     * @param valueTypes what {@code @CacheResult} methods would tell; not needed for simple types
     */
    public DynamoDbCache cache(String name, Type... valueTypes) {
        return caches.computeIfAbsent(name,
                made -> PlainCache.of(made, lifetime, keyFunction, List.of(valueTypes), json, clock)).cache();
    }

    /** @throws IllegalArgumentException if no such cache was made */
    public ProbedCache probe(String name) {
        PlainCache cache = caches.get(name);
        if (cache == null) {
            throw new IllegalArgumentException("FakeCaches: there is no cache '%s' yet. Make it with cache(\"%s\")."
                    .formatted(name, name));
        }
        return cache.probe();
    }
}
