package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;

/**
 * A value and where it is cut into parts. A part is only copied out of it when it is asked for.
 *
 * @param cuts where each part ends: in chars of a text, in bytes otherwise
 */
record CutValue(EncodedValue value, List<Integer> cuts) {

    /** Bytes of the largest part: three of them, with their keys, fill the page of 1 MB that a query answers with. */
    static final int LARGEST_PART = 340 * 1024;

    static CutValue of(EncodedValue value) {
        String text = value.text();
        return new CutValue(value, text != null ? cutsOf(text) : cutsOf(value.bytes().length));
    }

    private static List<Integer> cutsOf(int bytes) {
        List<Integer> cuts = new ArrayList<>();
        for (int end = LARGEST_PART; end < bytes; end += LARGEST_PART) {
            cuts.add(end);
        }
        cuts.add(bytes);
        return cuts;
    }

    /** Between two characters, as half of one is no text. */
    private static List<Integer> cutsOf(String text) {
        List<Integer> cuts = new ArrayList<>();
        int bytes = 0;
        for (int i = 0; i < text.length();) {
            int character = text.codePointAt(i);
            int size = Utf8.length(character);
            if (bytes + size > LARGEST_PART) {
                cuts.add(i);
                bytes = 0;
            }
            bytes += size;
            i += Character.charCount(character);
        }
        cuts.add(text.length());
        return cuts;
    }

    int count() {
        return cuts.size();
    }

    long length() {
        return cuts.get(cuts.size() - 1);
    }

    Part part(String writeId, int number) {
        int from = number == 0 ? 0 : cuts.get(number - 1);
        int to = cuts.get(number);
        String text = value.text();
        return new Part(writeId, number, text != null ? EncodedValue.text(text.substring(from, to))
                : EncodedValue.binary(Arrays.copyOfRange(value.bytes(), from, to)));
    }
}
