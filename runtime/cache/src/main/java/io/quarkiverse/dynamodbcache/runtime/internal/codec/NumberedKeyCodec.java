package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.quarkus.cache.runtime.AbstractCache;

/** Takes any key, and numbers those of one call, so that its results find back to them: for a cache that is switched off. */
final class NumberedKeyCodec implements KeyCodec {

    private final Map<Object, String> numbers = new HashMap<>();

    @Override
    public synchronized String encode(Object key) {
        Objects.requireNonNull(key, AbstractCache.NULL_KEYS_NOT_SUPPORTED_MSG);
        return numbers.computeIfAbsent(key, other -> String.valueOf(numbers.size()));
    }

    @Override
    public Optional<Object> decode(String text) {
        return Optional.empty();
    }
}
