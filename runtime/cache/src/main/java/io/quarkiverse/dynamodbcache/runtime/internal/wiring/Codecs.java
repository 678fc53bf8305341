package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import java.lang.reflect.Type;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.ValueCodec;
import io.quarkiverse.dynamodbcache.runtime.internal.config.CacheSettings;

/** The codec for the types that the build found for a cache, and those for the types that calls name. */
final class Codecs {

    private final Supplier<ValueCodec> ofCache;
    private final Function<Type, ValueCodec> named;
    private final ConcurrentMap<Type, ValueCodec> ofTypes = new ConcurrentHashMap<>();

    Codecs(CacheSettings settings, List<Type> types, Supplier<ObjectMapper> json) {
        this(new Lazy<>(() -> codec(settings, types, json)), type -> codec(settings, List.of(type), json));
    }

    private Codecs(Supplier<ValueCodec> ofCache, Function<Type, ValueCodec> named) {
        this.ofCache = ofCache;
        this.named = named;
    }

    /** For a cache that is switched off. */
    static Codecs none() {
        return new Codecs(ValueCodec::none, type -> ValueCodec.none());
    }

    private static ValueCodec codec(CacheSettings settings, List<Type> types, Supplier<ObjectMapper> json) {
        return switch (settings.storage().compression()) {
            case NONE -> ValueCodec.of(settings.cache(), types, json);
            case ZSTD -> ValueCodec.compressing(settings.cache(), types, json);
        };
    }

    ValueCodec ofCache() {
        return ofCache.get();
    }

    ValueCodec of(Type type) {
        return ofTypes.computeIfAbsent(type, named);
    }
}
