package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Date;

import org.jspecify.annotations.Nullable;

/** Values that say themselves what they are: String, byte[], and the leaf types that keys have too. */
@SuppressWarnings("JavaUtilDate") // Applications still have values of this type.
final class SimpleValues {

    private SimpleValues() {
    }

    static boolean isSimple(Class<?> type) {
        return type == String.class || type == byte[].class || LeafTypes.forClass(type) != null;
    }

    /** An enum, or of a simple type; but arrays, and dates of the old kind, can be changed. */
    static boolean isImmutable(Object value) {
        Class<?> type = value.getClass();
        return value instanceof Enum || type != Date.class && !type.isArray() && LeafTypes.forClass(type) != null;
    }

    /** @return null if the value is not a simple one */
    static @Nullable EncodedValue encode(Object value) {
        if (value instanceof String text) {
            return WellFormed.isText(text) ? EncodedValue.text(Format.beginsWithMark(text) ? Format.STRING.mark() + text : text)
                    : binary(Format.CHARS, charsOf(text));
        }
        if (value instanceof byte[] bytes) {
            return binary(Format.BYTES, bytes);
        }
        WholeNumber number = WholeNumber.of(value);
        if (number != null) {
            return EncodedValue.number(number);
        }
        Leaf<?> leaf = LeafTypes.forClass(value.getClass());
        return leaf == null ? null : encode(leaf.tag() + leaf.print(value));
    }

    private static EncodedValue encode(String simple) {
        return WellFormed.isText(simple) ? EncodedValue.text(Format.SIMPLE.mark() + simple)
                : binary(Format.SIMPLE_CHARS, charsOf(simple));
    }

    static Object decode(WholeNumber number) {
        try {
            return number.value();
        } catch (RuntimeException e) {
            throw damaged(e);
        }
    }

    static Object decode(Format format, EncodedValue value) {
        String text = value.text();
        try {
            return switch (format) {
                case STRING -> string(text);
                case SIMPLE -> leaf(rest(text));
                case BYTES -> Arrays.copyOfRange(value.bytes(), 1, value.bytes().length);
                case CHARS -> textOf(value.bytes());
                case SIMPLE_CHARS -> leaf(textOf(value.bytes()));
                case NULL, JSON, ZSTD, ENCRYPTED -> throw new IllegalArgumentException(format + " is not simple");
            };
        } catch (RuntimeException e) {
            throw damaged(e);
        }
    }

    private static UnreadableValueException damaged(RuntimeException e) {
        // The message of a parser quotes the value.
        return new UnreadableValueException("damaged (" + e.getClass().getName() + ")", e);
    }

    private static EncodedValue binary(Format format, byte[] bytes) {
        byte[] tagged = new byte[bytes.length + 1];
        tagged[0] = (byte) format.mark();
        System.arraycopy(bytes, 0, tagged, 1, bytes.length);
        return EncodedValue.binary(tagged);
    }

    /** Not by a Charset: those replace what is not well-formed. */
    private static byte[] charsOf(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * text.length());
        bytes.asCharBuffer().put(text);
        return bytes.array();
    }

    private static String textOf(byte[] tagged) {
        if (tagged.length % 2 == 0) {
            throw new IllegalArgumentException("half a char");
        }
        return ByteBuffer.wrap(tagged, 1, tagged.length - 1).slice().asCharBuffer().toString();
    }

    /** Nearly always the stored text itself. */
    private static String string(@Nullable String text) {
        return text == null || Format.beginsWithMark(text) ? rest(text) : text;
    }

    private static String rest(@Nullable String text) {
        return text == null ? "" : text.substring(1);
    }

    private static Object leaf(String text) {
        Leaf<?> leaf = LeafTypes.forTag(text.charAt(0));
        if (leaf == null) {
            throw new IllegalArgumentException("unknown simple type");
        }
        return leaf.parse(text.substring(1));
    }
}
