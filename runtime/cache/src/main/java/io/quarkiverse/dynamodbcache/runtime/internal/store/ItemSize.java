package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.Map;

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

    static long of(Map<String, AttributeValue> attributes) {
        long size = 0;
        for (Map.Entry<String, AttributeValue> attribute : attributes.entrySet()) {
            size += attribute.getKey().length() + sizeOf(attribute.getValue());
        }
        return size;
    }

    private static long sizeOf(AttributeValue value) {
        if (value.s() != null) {
            return Utf8.length(value.s());
        }
        // A number takes a byte for two digits, and one more.
        return value.b() != null ? value.b().asByteArrayUnsafe().length : (value.n().length() + 1) / 2 + 1;
    }
}
