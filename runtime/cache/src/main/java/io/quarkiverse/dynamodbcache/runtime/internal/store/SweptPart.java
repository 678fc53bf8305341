package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a sweep sees of a part that stays until someone removes it.
 *
 * @param writeId of the write it belongs to, and no other does
 */
public record SweptPart(ItemKey key, String writeId) {

    /** @return empty if the item is no part, or DynamoDB deletes it one day, which is free of charge */
    static Optional<SweptPart> read(Map<String, AttributeValue> item) {
        ItemKey key = ItemKey.of(item);
        String writeId = item.containsKey(Attributes.TIME_TO_LIVE) ? null : PartForm.writeIdOf(key.sortKey());
        return writeId == null ? Optional.empty() : Optional.of(new SweptPart(key, writeId));
    }

    /** @return whether that is the header of just this write */
    public boolean isReferredToBy(SweptEntry header) {
        String parts = header.parts();
        return parts != null && key.partitionKey().equals(header.key().partitionKey())
                && isReferredToBy(Map.of(Attributes.PARTS, AttributeValue.fromS(parts)));
    }

    /**
     * In doubt it is: who knows how a later version of this extension refers to parts.
     *
     * @param header empty if there is none
     */
    boolean isReferredToBy(Map<String, AttributeValue> header) {
        if (!header.containsKey(Attributes.PARTS)) {
            return !header.isEmpty() && !header.containsKey(Attributes.VALUE);
        }
        try {
            return Objects.equals(PartsReference.read(header).writeId(), writeId);
        } catch (NullPointerException | NumberFormatException e) {
            return true;
        }
    }
}
