package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The names of the attributes: short, because each item is billed for them. */
public final class Attributes {

    public static final String PARTITION_KEY = "pk";
    public static final String SORT_KEY = "sk";
    /** Seconds since the epoch, the only form DynamoDB's time to live understands. */
    public static final String TIME_TO_LIVE = "t";

    static final String VALUE = "v";
    /** Which type of Java a number in {@link #VALUE} is; absent for a long, and for what is no number. */
    static final String NUMBER_TYPE = "i";
    /** The generation of the cache, and behind the point the second since the epoch when the entry was written. */
    static final String GENERATION = "g";
    /**
     * The milliseconds, 0 to 999, of the second before {@link #TIME_TO_LIVE}: the moment of expiry takes both. Of an entry that
     * is kept after it has expired, the whole moment, in milliseconds since the epoch.
     */
    static final String EXPIRY_MILLIS = "x";
    /** Milliseconds since the epoch that sliding may not go beyond; absent if there is no such limit. */
    static final String LATEST_EXPIRY = "h";
    /** The whole key where the partition key is its hash. */
    static final String ORIGINAL_KEY = "k";
    /** What each tag of an entry had been counted to when it was written; absent if it has none. */
    static final String TAGS = "a";
    /** Which parts beside the item are its value; absent where the value is in the item. */
    static final String PARTS = "p";
    /** Seconds since the epoch from which DynamoDB may delete these parts; absent if they stay. */
    static final String PARTS_END = "u";
    /** The milliseconds that the load of the value took; absent where no one wants to know. */
    static final String LOAD_TIME = "d";
    /** Who loads the entry; absent if no one does. */
    static final String LEASE = "l";
    static final String COUNTER = "n";

    static final String ENTRY_SORT_KEY = "e";
    static final String GENERATION_SORT_KEY = "g";
    static final String TAG_SORT_KEY = GENERATION_SORT_KEY + "#";
    static final String PART_SORT_KEY = "p#";
    static final String CLAIM_SORT_KEY = "r";

    /** Made once, as each request has one. */
    static final AttributeValue ENTRY = fromS(ENTRY_SORT_KEY);
    private static final AttributeValue GENERATION_ITEM = fromS(GENERATION_SORT_KEY);

    static final Set<String> OF_EXPIRY = Set.of(TIME_TO_LIVE, EXPIRY_MILLIS, LATEST_EXPIRY);

    private Attributes() {
    }

    static Map<String, AttributeValue> keyOf(EntryKey key) {
        return Map.of(PARTITION_KEY, fromS(key.partitionKey()), SORT_KEY, ENTRY);
    }

    static Map<String, AttributeValue> keyOf(TagKey key) {
        return Map.of(PARTITION_KEY, fromS(key.space().root()), SORT_KEY, fromS(TAG_SORT_KEY + key.tag()));
    }

    static Map<String, AttributeValue> generationKeyOf(Keyspace space) {
        return Map.of(PARTITION_KEY, fromS(space.root()), SORT_KEY, GENERATION_ITEM);
    }

    static Map<String, AttributeValue> claimKeyOf(Keyspace space) {
        return Map.of(PARTITION_KEY, fromS(space.root()), SORT_KEY, fromS(CLAIM_SORT_KEY));
    }

    /** @throws RuntimeException if there is no such attribute, or it is not a whole number */
    static long number(Map<String, AttributeValue> item, String name) {
        return Long.parseLong(Objects.requireNonNull(item.get(name), name).n());
    }

    static AttributeValue number(long value) {
        return fromN(Long.toString(value));
    }
}
