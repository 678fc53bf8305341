package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.Map;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The bytes that an item takes on its way, as JSON: what is binary a third more, and what JSON escapes up to six times. */
final class WireSize {

    /** Name and type of an attribute, with all quotes, braces and commas. */
    private static final int AROUND_A_VALUE = 24;
    private static final int ESCAPED = 2;
    private static final int ESCAPED_BY_CODE = 6;

    private WireSize() {
    }

    static long of(Map<String, AttributeValue> attributes) {
        long size = 0;
        for (Map.Entry<String, AttributeValue> attribute : attributes.entrySet()) {
            size += AROUND_A_VALUE + inQuotes(attribute.getKey()) + sizeOf(attribute.getValue());
        }
        return size;
    }

    private static long sizeOf(AttributeValue value) {
        if (value.s() != null) {
            return inQuotes(value.s());
        }
        if (value.b() != null) {
            return (value.b().asByteArrayUnsafe().length + 2L) / 3 * 4;
        }
        return value.hasM() ? of(value.m()) : value.n().length();
    }

    private static long inQuotes(String text) {
        long size = Utf8.length(text);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ') {
                size += ESCAPED_BY_CODE - 1;
            } else if (c == '"' || c == '\\') {
                size += ESCAPED - 1;
            }
        }
        return size;
    }
}
