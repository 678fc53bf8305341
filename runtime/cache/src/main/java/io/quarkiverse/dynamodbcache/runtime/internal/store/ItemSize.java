package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.Map;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The bytes that DynamoDB counts for an item.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html">Item sizes</a>
 */
final class ItemSize {

    /** 400 KB, attribute names included. */
    static final long LARGEST = 400 * 1024L;

    private ItemSize() {
    }

    static long of(EncodedValue value) {
        String text = value.text();
        return text != null ? Utf8.length(text) : value.bytes().length;
    }

    static long of(Map<String, AttributeValue> attributes) {
        long size = 0;
        for (Map.Entry<String, AttributeValue> attribute : attributes.entrySet()) {
            size += Utf8.length(attribute.getKey()) + sizeOf(attribute.getValue());
        }
        return size;
    }

    private static long sizeOf(AttributeValue value) {
        if (value.s() != null) {
            return Utf8.length(value.s());
        }
        if (value.b() != null) {
            return value.b().asByteArrayUnsafe().length;
        }
        // A map takes three bytes, and one for each of what it holds.
        if (value.hasM()) {
            return 3 + value.m().size() + of(value.m());
        }
        // What is not a number either is not of an item of ours.
        return value.n() == null ? 1 : sizeOf(value.n());
    }

    /** A byte for two digits, and one more. */
    private static long sizeOf(String number) {
        long digits = number.indexOf('.') < 0 ? number.length() : number.length() - 1;
        return (digits + 1) / 2 + 1;
    }
}
