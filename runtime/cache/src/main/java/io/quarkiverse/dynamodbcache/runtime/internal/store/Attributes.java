package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.Map;
import java.util.Objects;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The names of the attributes: short, because each item is billed for them. */
public final class Attributes {

    public static final String PARTITION_KEY = "pk";
    public static final String SORT_KEY = "sk";
    /** Seconds since the epoch, the only form DynamoDB's time to live understands. */
    public static final String TIME_TO_LIVE = "t";

    static final String VALUE = "v";
    static final String GENERATION = "g";
    /** Milliseconds since the epoch; absent if the entry does not expire. */
    static final String EXPIRY = "x";
    /** Milliseconds since the epoch that sliding may not go beyond; absent if there is no such limit. */
    static final String LATEST_EXPIRY = "h";
    /** The whole key where the partition key is its hash. */
    static final String ORIGINAL_KEY = "k";
    static final String COUNTER = "n";

    static final String ENTRY_SORT_KEY = "e";
    static final String GENERATION_SORT_KEY = "g";

    private Attributes() {
    }

    static Map<String, AttributeValue> keyOf(EntryKey key) {
        return Map.of(PARTITION_KEY, fromS(key.partitionKey()), SORT_KEY, fromS(ENTRY_SORT_KEY));
    }

    static Map<String, AttributeValue> generationKeyOf(Keyspace space) {
        return Map.of(PARTITION_KEY, fromS(space.root()), SORT_KEY, fromS(GENERATION_SORT_KEY));
    }

    /** @throws RuntimeException if there is no such attribute, or it is not a whole number */
    static long number(Map<String, AttributeValue> item, String name) {
        return Long.parseLong(Objects.requireNonNull(item.get(name), name).n());
    }

    static AttributeValue number(long value) {
        return fromN(Long.toString(value));
    }
}
