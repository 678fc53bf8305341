package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import java.util.Arrays;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A value as it is stored: as text where it is text, because DynamoDB returns that in fewer bytes; as a number where it is a
 * whole one, because DynamoDB counts only with those; and as bytes otherwise. What the text or the
 * bytes begin with tells its {@link Format}. Where a value is too large for its item, what stands there only says where it is.
 */
public final class EncodedValue {

    private static final byte[] NO_BYTES = {};

    private final @Nullable String text;
    private final byte[] bytes;
    private final @Nullable WholeNumber number;
    private final @Nullable String place;

    private EncodedValue(@Nullable String text, byte[] bytes, @Nullable WholeNumber number,
            @Nullable String place) {
        this.text = text;
        this.bytes = bytes;
        this.number = number;
        this.place = place;
    }

    public static EncodedValue text(String text) {
        return new EncodedValue(text, NO_BYTES, null, null);
    }

    public static EncodedValue number(WholeNumber number) {
        return new EncodedValue(null, NO_BYTES, number, null);
    }

    /** @param bytes not copied: neither side may change them */
    public static EncodedValue binary(byte[] bytes) {
        return new EncodedValue(null, bytes, null, null);
    }

    /** @param place where a store has put the value; only that store understands it, and no codec can read it */
    public static EncodedValue elsewhere(String place) {
        return new EncodedValue(null, NO_BYTES, null, place);
    }

    /** @return null if the value is no text */
    public @Nullable String text() {
        return text;
    }

    /** @return empty if the value is not binary */
    public byte[] bytes() {
        return bytes;
    }

    /** @return null if the value is no number */
    public @Nullable WholeNumber number() {
        return number;
    }

    /** @return null if the value is here */
    public @Nullable String place() {
        return place;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EncodedValue that && Objects.equals(text, that.text) && Arrays.equals(bytes, that.bytes)
                && Objects.equals(number, that.number) && Objects.equals(place, that.place);
    }

    @Override
    public int hashCode() {
        return 31 * Objects.hash(text, number, place) + Arrays.hashCode(bytes);
    }

    /** Without the value: it is the user's, and a log is no place for it. */
    @Override
    public String toString() {
        return "EncodedValue[%s]".formatted(place != null ? "elsewhere"
                : number != null ? "a number" : text == null ? bytes.length + " bytes" : text.length() + " chars");
    }
}
