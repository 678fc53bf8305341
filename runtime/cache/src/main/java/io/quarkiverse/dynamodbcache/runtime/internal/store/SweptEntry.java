package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a sweep sees of an entry, whichever cache it belongs to.
 *
 * @param written seconds since the epoch
 * @param tags what each of its tags had been counted to when it was written
 * @param timeToLive seconds since the epoch; {@link Expiry#NEVER} if there is no such end
 * @param parts which parts beside its item are its value, as the item says it; null if the value is in the item
 */
public record SweptEntry(ItemKey key, long generation, long written, Map<String, Long> tags, long timeToLive,
        @Nullable String parts) {

    /** @return empty if the item is no entry, or not written by this extension */
    static Optional<SweptEntry> read(Map<String, AttributeValue> item) {
        try {
            ItemKey key = ItemKey.of(item);
            if (!key.sortKey().equals(Attributes.ENTRY_SORT_KEY)) {
                return Optional.empty();
            }
            WrittenGeneration written = WrittenGeneration
                    .read(Objects.requireNonNull(item.get(Attributes.GENERATION)).n());
            return Optional.of(new SweptEntry(key, written.generation(), written.written(), TagsForm.read(item),
                    item.containsKey(Attributes.TIME_TO_LIVE) ? Attributes.number(item, Attributes.TIME_TO_LIVE)
                            : Expiry.NEVER,
                    partsIn(item)));
        } catch (NullPointerException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static @Nullable String partsIn(Map<String, AttributeValue> item) {
        if (!item.containsKey(Attributes.PARTS)) {
            return null;
        }
        return PartsReference.read(item).identity().s();
    }

    /** Where the parts of its value are. */
    public List<ItemKey> partKeys() {
        if (parts == null) {
            return List.of();
        }
        PartsReference reference = PartsReference.read(Map.of(Attributes.PARTS, AttributeValue.fromS(parts)));
        return IntStream.range(0, reference.count())
                .mapToObj(number -> new ItemKey(key.partitionKey(), PartForm.sortKey(reference.writeId(), number))).toList();
    }

    /** DynamoDB deletes such an entry soon, and free of charge. */
    public boolean isLeftToTimeToLive(InstantSource clock) {
        return timeToLive <= clock.instant().getEpochSecond();
    }

    /** @return whether that is written as this one was: of no other time, generation, tags and parts */
    boolean isStill(Map<String, AttributeValue> item) {
        return read(item).filter(now -> now.generation == generation && now.written == written && now.tags.equals(tags)
                && Objects.equals(now.parts, parts))
                .isPresent();
    }
}
