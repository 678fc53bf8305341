package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import java.util.Objects;
import java.util.Optional;

import io.quarkus.cache.runtime.AbstractCache;

/** The codec of one cache. */
final class TextKeyCodec implements KeyCodec {

    private final String cache;
    private final KnownTypes known;

    TextKeyCodec(String cache, KnownTypes known) {
        this.cache = cache;
        this.known = known;
    }

    @Override
    public String encode(Object key) {
        Objects.requireNonNull(key, AbstractCache.NULL_KEYS_NOT_SUPPORTED_MSG);
        Leaf<?> leaf = LeafTypes.forClass(key.getClass());
        return leaf != null ? leaf.keyText(key) : new KeyWriter(cache, known).write(key).toString();
    }

    @Override
    public Optional<Object> decode(String text) {
        try {
            Object key = new KeyReader(text, cache, known).read();
            // The parsers are more lenient than the printers ("+1", "01"): only what we would have written is a key.
            return encode(key).equals(text) ? Optional.of(key) : Optional.empty();
        } catch (RuntimeException malformedOrUnknown) {
            return Optional.empty();
        }
    }
}
