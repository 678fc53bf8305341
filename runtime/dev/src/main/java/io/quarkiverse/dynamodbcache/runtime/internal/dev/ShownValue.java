package io.quarkiverse.dynamodbcache.runtime.internal.dev;

import java.util.HexFormat;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * A value as one reads it.
 *
 * @param type empty if there is no value
 * @param note what is to be said of it; null if nothing is
 */
record ShownValue(String type, String text, @Nullable String note) {

    static final int MOST_CHARS = 50_000;
    static final int MOST_BYTES = 1_024;

    static ShownValue none(String why) {
        return new ShownValue("", "", why);
    }

    /** @param json as the application writes it, which a cache need not have done yet */
    static ShownValue of(@Nullable Object value, Supplier<ObjectMapper> json) {
        if (value == null) {
            return new ShownValue("null", "null", null);
        }
        if (value instanceof byte[] bytes) {
            return ofBytes(bytes);
        }
        String type = value.getClass().getSimpleName();
        if (value instanceof CharSequence text) {
            return bounded(type, text.toString());
        }
        try {
            return bounded(type, json.get().writerWithDefaultPrettyPrinter().writeValueAsString(value));
        } catch (JsonProcessingException e) {
            return bounded(type, value.toString());
        }
    }

    private static ShownValue bounded(String type, String text) {
        return text.length() <= MOST_CHARS ? new ShownValue(type, text, null)
                : new ShownValue(type, text.substring(0, MOST_CHARS),
                        "The first %s of %s characters.".formatted(MOST_CHARS, text.length()));
    }

    private static ShownValue ofBytes(byte[] bytes) {
        int shown = Math.min(bytes.length, MOST_BYTES);
        return new ShownValue("byte[]", HexFormat.ofDelimiter(" ").formatHex(bytes, 0, shown),
                "%s bytes%s, in hexadecimal.".formatted(bytes.length,
                        shown < bytes.length ? ", of which the first " + shown : ""));
    }
}
