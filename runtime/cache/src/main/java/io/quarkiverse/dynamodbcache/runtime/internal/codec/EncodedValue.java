package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import java.util.Arrays;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A value as it is stored: as text where it is text, because DynamoDB returns that in fewer bytes, and as bytes otherwise.
 * Its first character or byte is its {@link Format}.
 */
public final class EncodedValue {

    private final @Nullable String text;
    private final byte[] bytes;

    private EncodedValue(@Nullable String text, byte[] bytes) {
        this.text = text;
        this.bytes = bytes;
    }

    public static EncodedValue text(String text) {
        return new EncodedValue(text, new byte[0]);
    }

    /** @param bytes not copied: neither side may change them */
    public static EncodedValue binary(byte[] bytes) {
        return new EncodedValue(null, bytes);
    }

    /** @return null if the value is binary */
    public @Nullable String text() {
        return text;
    }

    /** @return empty if the value is text */
    public byte[] bytes() {
        return bytes;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EncodedValue that && Objects.equals(text, that.text) && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * Objects.hashCode(text) + Arrays.hashCode(bytes);
    }

    /** Without the value: it is the user's, and a log is no place for it. */
    @Override
    public String toString() {
        return "EncodedValue[" + (text == null ? bytes.length + " bytes" : text.length() + " chars") + "]";
    }
}
