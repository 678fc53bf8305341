package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import java.lang.reflect.Type;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.ValueCodec;

/** The codec for the types that the build found for a cache, and those for the types that calls name. */
final class Codecs {

    private final String cache;
    private final Supplier<ObjectMapper> json;
    private final ValueCodec ofCache;
    private final ConcurrentMap<Type, ValueCodec> ofTypes = new ConcurrentHashMap<>();

    Codecs(String cache, List<Type> types, Supplier<ObjectMapper> json) {
        this.cache = cache;
        this.json = json;
        this.ofCache = ValueCodec.of(cache, types, json);
    }

    ValueCodec ofCache() {
        return ofCache;
    }

    ValueCodec of(Type type) {
        return ofTypes.computeIfAbsent(type, named -> ValueCodec.of(cache, List.of(named), json));
    }
}
