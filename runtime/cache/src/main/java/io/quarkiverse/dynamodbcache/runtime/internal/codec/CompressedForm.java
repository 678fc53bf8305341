package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The mark of compressed values, and then a frame of Zstandard that holds the original form with its own mark. */
final class CompressedForm {

    private static final int WRITE_UNIT = 1024;
    /**
     * What an item has besides its value, to be billed with it: some 30 bytes of names and bookkeeping, the names of cache and
     * prefix, and the key. Only the store knows that exactly. If it is more, a value here and there is compressed for nothing,
     * or not although it would pay; it never costs more.
     */
    private static final int BESIDES_THE_VALUE = 64;

    private CompressedForm() {
    }

    /** @return the value itself unless it costs at least one write unit less when compressed */
    static EncodedValue cheapest(EncodedValue value) {
        String text = value.text();
        if (text != null && (isSurelyOneUnit(text) || text.length() > Zstandard.LARGEST)) {
            return value;
        }
        byte[] original = text == null ? value.bytes() : text.getBytes(UTF_8);
        if (writeUnits(original.length) == 1 || original.length > Zstandard.LARGEST || !Zstandard.isLoaded()) {
            return value;
        }
        byte[] compressed = Zstandard.compressed(original, Format.ZSTD.mark());
        return writeUnits(compressed.length) < writeUnits(original.length) ? EncodedValue.binary(compressed) : value;
    }

    /** Seen without encoding it, as no char takes more than three bytes. */
    private static boolean isSurelyOneUnit(String text) {
        return writeUnits(3L * text.length()) == 1;
    }

    static boolean isOne(EncodedValue value) {
        // Each hit asks this: not by way of Format.of, which looks at more than the mark.
        return value.text() == null && value.bytes().length > 0 && value.bytes()[0] == Format.ZSTD.mark();
    }

    /** @throws UnreadableValueException if it is damaged, or larger than any value can be */
    static EncodedValue original(EncodedValue compressed) {
        return EncodedValue.ofBytes(Zstandard.expanded(compressed.bytes(), 1));
    }

    private static long writeUnits(long valueBytes) {
        return (valueBytes + BESIDES_THE_VALUE + WRITE_UNIT - 1) / WRITE_UNIT;
    }
}
