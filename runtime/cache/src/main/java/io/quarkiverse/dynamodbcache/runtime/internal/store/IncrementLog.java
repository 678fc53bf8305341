package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The last four increments of a counter, in its item: each update shifts them by one. So a request that arrives twice, as a
 * retry does, counts once, unless four others were counted between. It is 32 bytes of each counter.
 */
final class IncrementLog {

    /** The last increment first. */
    private static final List<String> NAMES = List.of("c0", "c1", "c2", "c3");
    private static final AttributeValue NONE = AttributeValue.fromB(SdkBytes.fromByteArray(new byte[1]));

    private IncrementLog() {
    }

    /** The part of an update expression that makes an increment the last one. DynamoDB reads all before it writes any. */
    static String shift() {
        StringBuilder shift = new StringBuilder(NAMES.get(0)).append(" = :id");
        for (int i = 1; i < NAMES.size(); i++) {
            shift.append(", %s = if_not_exists(%s, :none)".formatted(NAMES.get(i), NAMES.get(i - 1)));
        }
        return shift.toString();
    }

    static String condition() {
        return NAMES.stream().collect(Collectors.joining(", ", "NOT (:id IN (", "))"));
    }

    static Map<String, AttributeValue> values(IncrementId id) {
        return Map.of(":id", attributeOf(id), ":none", NONE);
    }

    /** @return how many increments came after this one, or -1 if it is not among the last */
    static int since(IncrementId id, Map<String, AttributeValue> item) {
        AttributeValue own = attributeOf(id);
        for (int i = 0; i < NAMES.size(); i++) {
            if (own.equals(item.get(NAMES.get(i)))) {
                return i;
            }
        }
        return -1;
    }

    /** The same as the update: for a fake. */
    static void shift(Map<String, AttributeValue> item, IncrementId id) {
        for (int i = NAMES.size() - 1; i > 0; i--) {
            item.put(NAMES.get(i), item.getOrDefault(NAMES.get(i - 1), NONE));
        }
        item.put(NAMES.get(0), attributeOf(id));
    }

    private static AttributeValue attributeOf(IncrementId id) {
        return AttributeValue.fromB(SdkBytes.fromByteArray(id.bytes()));
    }
}
