package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import java.util.function.Function;

/** A type whose values are not made of other keys: the tag it is known by, and how it is printed and parsed. */
record Leaf<T>(char tag, Class<T> type, Function<T, String> printer, Function<String, T> parser) {

    /** Equal values give equal texts, different values different ones. The text may hold any character. */
    String print(Object value) {
        return printer.apply(type.cast(value));
    }

    /**
     * More lenient than what {@link #print} prints.
     *
     * @throws RuntimeException of the parser's choice, if the text is no such value
     */
    T parse(String text) {
        return parser.apply(text);
    }

    String keyText(Object value) {
        return tag + ":" + Escaped.of(print(value));
    }
}
