package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.PARTITION_KEY;
import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.PART_SORT_KEY;
import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.SORT_KEY;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How a part looks as an item: under the partition key of its entry, and a sort key that tells the write and the number. */
final class PartForm {

    private static final int DIGITS = 3;
    private static final int GREATEST = 999;
    /** Of one value: the largest possible has 50. */
    static final int MOST = 64;

    private PartForm() {
    }

    static Map<String, AttributeValue> keyOf(EntryKey key, String writeId, int number) {
        return Map.of(PARTITION_KEY, fromS(key.partitionKey()), SORT_KEY, fromS(sortKey(writeId, number)));
    }

    /** Ordered as the parts are. */
    static String sortKey(String writeId, int number) {
        String digits = Integer.toString(number);
        return PART_SORT_KEY + writeId + '#' + "0".repeat(DIGITS - digits.length()) + digits;
    }

    /** The last that a part of the write can have. */
    static String lastSortKey(String writeId) {
        return sortKey(writeId, GREATEST);
    }

    static Map<String, AttributeValue> write(EntryKey key, Part part, long end) {
        Map<String, AttributeValue> item = new HashMap<>(keyOf(key, part.writeId(), part.number()));
        item.put(Attributes.VALUE, ValueForm.attributeOf(part.content()));
        if (end != Expiry.NEVER) {
            item.put(Attributes.TIME_TO_LIVE, Attributes.number(end));
        }
        return item;
    }

    /** @return empty if the item is no part */
    static Optional<Part> read(Map<String, AttributeValue> item) {
        String sortKey = Objects.requireNonNullElse(item.getOrDefault(SORT_KEY, fromS("")).s(), "");
        String writeId = writeIdOf(sortKey);
        EncodedValue content = ValueForm.read(item);
        if (writeId == null || content == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Part(writeId, Integer.parseInt(sortKey.substring(sortKey.lastIndexOf('#') + 1)), content));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** @return null if it is not the sort key of a part */
    static @Nullable String writeIdOf(String sortKey) {
        int separator = sortKey.lastIndexOf('#');
        return sortKey.startsWith(PART_SORT_KEY) && separator >= PART_SORT_KEY.length()
                ? sortKey.substring(PART_SORT_KEY.length(), separator)
                : null;
    }
}
