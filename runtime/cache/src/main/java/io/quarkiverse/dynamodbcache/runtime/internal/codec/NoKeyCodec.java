package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import java.util.Objects;
import java.util.Optional;

import io.quarkus.cache.runtime.AbstractCache;

/** Takes any key, and tells none from that of another call: for a cache that is switched off. */
final class NoKeyCodec implements KeyCodec {

    @Override
    public String encode(Object key) {
        Objects.requireNonNull(key, AbstractCache.NULL_KEYS_NOT_SUPPORTED_MSG);
        return String.valueOf(NamedTags.DEFAULT_KEY);
    }

    @Override
    public KeyCodec ofOneCall() {
        return new NumberedKeyCodec();
    }

    @Override
    public Optional<Object> decode(String text) {
        return Optional.empty();
    }
}
