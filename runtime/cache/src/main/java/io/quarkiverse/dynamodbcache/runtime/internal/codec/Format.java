package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import org.jspecify.annotations.Nullable;

/** The forms a stored value can have, told by its first character or byte. A letter once given keeps its meaning. */
enum Format {

    NULL('n'),
    /** A String as it is. */
    STRING('s'),
    /** A String that is not well-formed, which UTF-8 would not give back: its chars as bytes. */
    CHARS('w'),
    BYTES('b'),
    /** One of the simple types that say themselves what they are. */
    SIMPLE('x'),
    /** The same, of chars that are not well-formed. */
    SIMPLE_CHARS('y'),
    /** The shape of a type, and JSON of that type. */
    JSON('j'),
    /** Any of the others, compressed. */
    ZSTD('z');

    /** Each call of values() copies them. */
    private static final Format[] ALL = values();

    private final char letter;

    Format(char letter) {
        this.letter = letter;
    }

    char letter() {
        return letter;
    }

    /** @return null if a later version, or something else, wrote the value */
    static @Nullable Format of(EncodedValue value) {
        String text = value.text();
        boolean empty = text != null ? text.isEmpty() : value.bytes().length == 0;
        int letter = empty ? -1 : text != null ? text.charAt(0) : value.bytes()[0];
        for (Format format : ALL) {
            if (format.letter == letter && format.isText() == (text != null)) {
                return format;
            }
        }
        return null;
    }

    private boolean isText() {
        return this != CHARS && this != BYTES && this != SIMPLE_CHARS && this != ZSTD;
    }
}
