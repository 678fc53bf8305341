package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.InvalidKeyFunctionException;
import io.quarkiverse.dynamodbcache.KeyFunction;
import io.quarkus.arc.ClientProxy;
import io.quarkus.cache.DefaultCacheKey;
import io.quarkus.cache.runtime.AbstractCache;

/**
 * The codec of a cache whose application gives keys a form of its own. These texts have a tag of their own, so none of them is
 * that of a key in standard form, and are escaped like those.
 */
record OwnKeyCodec(String cache, KeyFunction function, KeyCodec standard) implements KeyCodec {

    private static final String TAG = NamedTags.OWN + ":";

    @Override
    public String encode(Object key) {
        Objects.requireNonNull(key, AbstractCache.NULL_KEYS_NOT_SUPPORTED_MSG);
        // It stands for a method without arguments: there is nothing in it that a function could know a better form of.
        Optional<String> own = key instanceof DefaultCacheKey ? Optional.empty() : given(function.encode(cache, key));
        return own.isPresent() ? TAG + Escaped.of(checked(own.get(), key)) : standard.encode(key);
    }

    /** A function is only asked about keys of the application. */
    @Override
    public void warmUp() {
        standard.warmUp();
    }

    @Override
    public Optional<Object> decode(String text) {
        if (!text.startsWith(TAG)) {
            return standard.decode(text);
        }
        String own = unescaped(text.substring(TAG.length()));
        return own == null ? Optional.empty() : given(function.decode(cache, own));
    }

    private static @Nullable String unescaped(String escaped) {
        try {
            String text = Escaped.read(escaped);
            return Escaped.of(text).equals(escaped) ? text : null;
        } catch (RuntimeException malformed) {
            return null;
        }
    }

    private String checked(String text, Object key) {
        if (text.isEmpty()) {
            throw InvalidKeyFunctionException.gaveNoText(cache, nameOfFunction(), key.getClass().getName());
        }
        if (!WellFormed.isText(text)) {
            throw InvalidKeyFunctionException.gaveIllFormedText(cache, nameOfFunction(), key.getClass().getName());
        }
        return text;
    }

    private <T> Optional<T> given(@Nullable Optional<T> answer) {
        if (answer == null) {
            throw InvalidKeyFunctionException.gaveNull(cache, nameOfFunction());
        }
        return answer;
    }

    private String nameOfFunction() {
        return ClientProxy.unwrap(function).getClass().getName();
    }
}
