package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A value as it is stored: as text where it is text, because DynamoDB returns that in fewer bytes; as a number where it is a
 * whole one, because DynamoDB counts only with those; and as bytes otherwise. What the text or the
 * bytes begin with tells its {@link Format}. Where a value is too large for its item, what stands there only says where it is.
 */
public final class EncodedValue {

    /** What an encrypted value begins with; see {@link Format}. */
    public static final byte ENCRYPTED = '\t';

    private static final byte[] NO_BYTES = {};

    private final @Nullable String text;
    private final byte[] bytes;
    private final @Nullable WholeNumber number;
    private final @Nullable String place;
    private final @Nullable Sealed sealed;

    private EncodedValue(@Nullable String text, byte[] bytes, @Nullable WholeNumber number, @Nullable String place,
            @Nullable Sealed sealed) {
        this.text = text;
        this.bytes = bytes;
        this.number = number;
        this.place = place;
        this.sealed = sealed;
    }

    public static EncodedValue text(String text) {
        return new EncodedValue(text, NO_BYTES, null, null, null);
    }

    public static EncodedValue number(WholeNumber number) {
        return new EncodedValue(null, NO_BYTES, number, null, null);
    }

    /** @param bytes not copied: neither side may change them */
    public static EncodedValue binary(byte[] bytes) {
        return new EncodedValue(null, bytes, null, null, null);
    }

    /** @param place where a store has put the value; only that store understands it, and no codec can read it */
    public static EncodedValue elsewhere(String place) {
        return new EncodedValue(null, NO_BYTES, null, place, null);
    }

    /** @param bytes what {@link #asBytes} gave for a value */
    public static EncodedValue ofBytes(byte[] bytes) {
        EncodedValue binary = binary(bytes);
        // A mark belongs either to text or to bytes, and no text without one begins with a byte that is one.
        return Format.of(binary) != null ? binary : text(new String(bytes, UTF_8));
    }

    /**
     * The same value in a single kind of form, for what compresses or encrypts it. A number is written as one that no one
     * counts on.
     *
     * @throws IllegalStateException if there is no value here: what has none must not pass for an empty text
     */
    public byte[] asBytes() {
        if (!isHere()) {
            throw new IllegalStateException(this + " has no bytes");
        }
        String simple = number != null ? Format.SIMPLE.mark() + number.type().tag() + number.digits() : text;
        return simple != null ? simple.getBytes(UTF_8) : bytes;
    }

    /** The same value, which the table has in another form. */
    public EncodedValue openedFrom(EncodedValue inTheTable) {
        return new EncodedValue(text, bytes, number, place, new Sealed(inTheTable, null));
    }

    /**
     * What cannot be read, whatever is expected of it.
     *
     * @param why the reason and the remedy, as an operator is told
     */
    public static EncodedValue unreadable(String why, EncodedValue inTheTable) {
        return new EncodedValue(null, NO_BYTES, null, null, new Sealed(inTheTable, why));
    }

    /**
     * @return what the table has of it, if that is known; else null: the table has just this, or something that it never had
     *         before
     */
    public @Nullable EncodedValue inTheTable() {
        return sealed == null ? null : sealed.form;
    }

    /** @throws UnreadableValueException if that is already known of it */
    EncodedValue checked() {
        String flaw = flaw();
        if (flaw != null) {
            throw new UnreadableValueException(flaw, null);
        }
        return this;
    }

    private @Nullable String flaw() {
        return sealed == null ? null : sealed.flaw;
    }

    /** @return whether there is a value that a codec may look at: neither elsewhere, nor known to be unreadable */
    public boolean isHere() {
        return place == null && flaw() == null;
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

    /** What the table has of it does not count: it differs with each write. */
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
        return "EncodedValue[%s]".formatted(flaw() != null ? "unreadable"
                : place != null ? "elsewhere"
                        : number != null ? "a number" : text == null ? bytes.length + " bytes" : text.length() + " chars");
    }

    /**
     * How a value stands in the table that is read and written in another form.
     *
     * @param flaw why it cannot be read; null if it can
     */
    private record Sealed(EncodedValue form, @Nullable String flaw) {
    }
}
