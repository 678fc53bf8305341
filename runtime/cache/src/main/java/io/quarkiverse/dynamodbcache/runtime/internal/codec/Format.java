package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import org.jspecify.annotations.Nullable;

/**
 * The forms a stored value can have, told by the control character, or byte, that it begins with. A mark once given keeps its
 * meaning; those below the space that have none are for later versions.
 */
enum Format {

    NULL('\u0001'),
    /**
     * A String as it is. It has its mark only if it begins with what could be one, so that most are neither copied nor longer.
     */
    STRING('\u0002'),
    /** A String that is not well-formed, which UTF-8 would not give back: its chars as bytes. */
    CHARS('\u0003'),
    BYTES('\u0004'),
    /** One of the simple types that say themselves what they are. */
    SIMPLE('\u0005'),
    /** The same, of chars that are not well-formed. */
    SIMPLE_CHARS('\u0006'),
    /** The shape of a type, and JSON of that type. */
    JSON('\u0007'),
    /** Any of the others, compressed. */
    ZSTD('\b'),
    /** Any of those before, encrypted. It is read where the key of the entry is known, and never comes here. */
    ENCRYPTED((char) EncodedValue.ENCRYPTED);

    /** Each call of values() copies them. */
    private static final Format[] ALL = values();

    private final char mark;

    Format(char mark) {
        this.mark = mark;
    }

    char mark() {
        return mark;
    }

    /** @return null if a later version, or something else, wrote the value */
    static @Nullable Format of(EncodedValue value) {
        String text = value.text();
        if (text != null && !beginsWithMark(text)) {
            return STRING;
        }
        int mark = text != null ? text.charAt(0) : value.bytes().length == 0 ? -1 : value.bytes()[0];
        for (Format format : ALL) {
            if (format.mark == mark && format.isText() == (text != null)) {
                return format;
            }
        }
        return null;
    }

    /** @return also for one that only a later version knows */
    static boolean beginsWithMark(String text) {
        return !text.isEmpty() && text.charAt(0) < ' ';
    }

    private boolean isText() {
        return this != CHARS && this != BYTES && this != SIMPLE_CHARS && this != ZSTD && this != ENCRYPTED;
    }
}
