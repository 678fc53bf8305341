package io.quarkiverse.dynamodbcache.benchmarks.costs;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The size of an item as DynamoDB counts it. */
final class ItemBytes {

    private static final double WRITE_UNIT = 1024;

    private ItemBytes() {
    }

    /** @return what a write is billed that finds this item in its way; at least one unit, also if there is none */
    static double writeUnits(Map<String, AttributeValue> item) {
        long bytes = item.entrySet().stream().mapToLong(each -> each.getKey().length() + of(each.getValue())).sum();
        return Math.max(1, Math.ceil(bytes / WRITE_UNIT));
    }

    private static long of(AttributeValue value) {
        if (value.s() != null) {
            return value.s().getBytes(StandardCharsets.UTF_8).length;
        }
        // A number takes a byte for two digits, and one more.
        return value.b() != null ? value.b().asByteArrayUnsafe().length : (value.n().length() + 1) / 2 + 1;
    }
}
