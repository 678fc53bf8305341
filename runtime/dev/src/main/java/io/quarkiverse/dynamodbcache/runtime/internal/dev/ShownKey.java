package io.quarkiverse.dynamodbcache.runtime.internal.dev;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import io.quarkus.cache.CompositeCacheKey;
import io.quarkus.cache.DefaultCacheKey;

/**
 * A key as one reads it.
 *
 * @param type so that "1" is told from 1
 */
record ShownKey(String text, String type) {

    private static final int LONGEST = 300;

    /** @param key empty if this application does not know its type */
    static ShownKey of(Supplier<Optional<Object>> key, String encoded) {
        try {
            return key.get().map(known -> new ShownKey(bounded(text(known)), type(known))).orElseGet(() -> stored(encoded));
        } catch (RuntimeException e) {
            // To decode a key, or to write it as text, is the application's code, which must not take the others with it.
            return stored(encoded);
        }
    }

    private static ShownKey stored(String encoded) {
        return new ShownKey(bounded(encoded), "as it is stored");
    }

    private static String type(Object key) {
        if (key instanceof CompositeCacheKey several) {
            return Stream.of(several.getKeyElements()).map(part -> part == null ? "null" : type(part))
                    .collect(Collectors.joining(", "));
        }
        return key instanceof DefaultCacheKey ? "" : key.getClass().getSimpleName();
    }

    private static String text(@Nullable Object key) {
        if (key instanceof CompositeCacheKey several) {
            return Stream.of(several.getKeyElements()).map(ShownKey::text).collect(Collectors.joining(", "));
        }
        if (key instanceof DefaultCacheKey) {
            return "(no arguments)";
        }
        // Of an array of any kind, what it holds.
        return key != null && key.getClass().isArray() ? unwrapped(Arrays.deepToString(new Object[] { key }))
                : String.valueOf(key);
    }

    private static String unwrapped(String bracketed) {
        return bracketed.substring(1, bracketed.length() - 1);
    }

    private static String bounded(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + '…';
    }
}
