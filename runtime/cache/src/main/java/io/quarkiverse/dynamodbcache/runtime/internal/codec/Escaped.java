package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import java.util.HexFormat;

/**
 * User text inside a key: {@code %2C} stands for a character that separates keys or that no key may hold, {@code %uD800} for
 * one beyond U+00FF. Reserved are {@code % # , ( )}, control characters, line and paragraph separators (U+2028, U+2029) and
 * surrogates without their other half, which DynamoDB would refuse. Everything else stands for itself.
 */
final class Escaped {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Escaped() {
    }

    static String of(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            if (isReserved(raw, i)) {
                return escaped(raw, i);
            }
        }
        return raw;
    }

    static String read(String escaped) {
        int at = escaped.indexOf('%');
        if (at < 0) {
            return escaped;
        }
        StringBuilder raw = new StringBuilder(escaped.length());
        int copied = 0;
        while (at >= 0) {
            boolean wide = escaped.startsWith("u", at + 1);
            int digits = wide ? at + 2 : at + 1;
            raw.append(escaped, copied, at);
            copied = digits + (wide ? 4 : 2);
            raw.append((char) HexFormat.fromHexDigits(escaped, digits, copied));
            at = escaped.indexOf('%', copied);
        }
        return raw.append(escaped, copied, escaped.length()).toString();
    }

    private static String escaped(String raw, int firstReserved) {
        StringBuilder escaped = new StringBuilder(raw.length() + 16).append(raw, 0, firstReserved);
        for (int i = firstReserved; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (!isReserved(raw, i)) {
                escaped.append(c);
            } else if (c <= 0xFF) {
                escaped.append('%').append(HEX.toHexDigits((byte) c));
            } else {
                escaped.append("%u").append(HEX.toHexDigits(c));
            }
        }
        return escaped.toString();
    }

    private static boolean isReserved(String raw, int at) {
        char c = raw.charAt(at);
        // Nearly every character ends here, and this runs for each of them on every call of a cache.
        if (c > ',' && c < 0x7F) {
            return false;
        }
        if (c <= ',') {
            return c < ' ' || c == '%' || c == '#' || c == ',' || c == '(' || c == ')';
        }
        if (c <= 0x9F || c == '\u2028' || c == '\u2029') {
            return true;
        }
        return Character.isSurrogate(c) && !isPaired(raw, at);
    }

    private static boolean isPaired(String raw, int at) {
        return Character.isHighSurrogate(raw.charAt(at))
                ? at + 1 < raw.length() && Character.isLowSurrogate(raw.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(raw.charAt(at - 1));
    }
}
