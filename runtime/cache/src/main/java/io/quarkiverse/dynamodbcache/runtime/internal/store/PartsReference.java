package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.PARTS;
import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.PARTS_END;
import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.number;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What stands in an item instead of its value: which parts beside the item are the value. The item is their header.
 *
 * @param writeId no two writes have the same, so that parts of two of them are never taken for one value
 * @param count how many parts there are
 * @param length of the whole value: chars of a text, bytes otherwise
 * @param end seconds since the epoch from which DynamoDB may delete the parts; {@link Expiry#NEVER} if they stay
 */
record PartsReference(String writeId, int count, long length, long end) {

    private static final String ENDLESS = "attribute_not_exists(" + PARTS_END + ")";

    private static final char SEPARATOR = '.';

    /**
     * The same as {@link #last}, asked of the table.
     *
     * @param timeToLive the name of the value that the item's new time to live has in the request
     */
    static String lasting(Expiry expiry, String timeToLive) {
        return expiry.isNever() ? ENDLESS : "(" + ENDLESS + " OR " + PARTS_END + " >= " + timeToLive + ")";
    }

    /** @return null if the value is in its item */
    static @Nullable PartsReference in(EncodedValue value) {
        String place = value.place();
        return place == null ? null : parse(place);
    }

    /** @return null if there is no item, or its value is in it */
    static @Nullable PartsReference in(Reading found) {
        return found instanceof StoredItem item ? in(item.value()) : null;
    }

    EncodedValue encoded() {
        return EncodedValue.elsewhere(identity().s() + SEPARATOR + end);
    }

    /** @throws RuntimeException if what is there is no reference */
    static PartsReference read(Map<String, AttributeValue> item) {
        String identity = Objects.requireNonNull(Objects.requireNonNull(item.get(PARTS)).s());
        return parse(identity + SEPARATOR + (item.containsKey(PARTS_END) ? number(item, PARTS_END) : Expiry.NEVER));
    }

    private static PartsReference parse(String place) {
        String[] fields = place.split("\\.", -1);
        if (fields.length != 4 || fields[0].isEmpty()) {
            throw new NumberFormatException("not four fields");
        }
        return checked(new PartsReference(fields[0], Integer.parseInt(fields[1]), Long.parseLong(fields[2]),
                Long.parseLong(fields[3])));
    }

    /** Someone else may have written it, and who reads or removes the parts makes requests for each. */
    private static PartsReference checked(PartsReference read) {
        if (read.count < 1 || read.count > PartForm.MOST || read.length < 0 || read.length > LargeValues.LARGEST_POSSIBLE) {
            throw new NumberFormatException("more than there can be of one value");
        }
        return read;
    }

    Map<String, AttributeValue> attributes() {
        return areEndless() ? Map.of(PARTS, identity()) : Map.of(PARTS, identity(), PARTS_END, number(end));
    }

    /** What stays the same while the parts are there. */
    AttributeValue identity() {
        return fromS(writeId + SEPARATOR + count + SEPARATOR + length);
    }

    boolean areEndless() {
        return end == Expiry.NEVER;
    }

    /** @return whether the parts are there for as long as an entry of this end */
    boolean last(Expiry expiry) {
        return areEndless() || (!expiry.isNever() && end >= expiry.timeToLiveAttribute());
    }

    boolean isSameWriteAs(@Nullable PartsReference other) {
        return other != null && writeId.equals(other.writeId);
    }

    PartsReference until(long otherEnd) {
        return new PartsReference(writeId, count, length, otherEnd);
    }
}
