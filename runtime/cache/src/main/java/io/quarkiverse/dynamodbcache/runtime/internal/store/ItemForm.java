package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.number;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How an entry looks as an item. */
final class ItemForm {

    private ItemForm() {
    }

    static Map<String, AttributeValue> write(EntryKey key, StoredItem item) {
        Map<String, AttributeValue> attributes = new HashMap<>();
        attributes.put(Attributes.PARTITION_KEY, AttributeValue.fromS(key.partitionKey()));
        attributes.put(Attributes.SORT_KEY, Attributes.ENTRY);
        PartsReference parts = PartsReference.in(item.value());
        attributes.putAll(parts != null ? parts.attributes() : ValueForm.attributes(item.value()));
        attributes.put(Attributes.GENERATION, new WrittenGeneration(item.generation(), item.written()).attribute());
        putExpiry(attributes, item.expiry());
        if (item.loadTime() > 0) {
            attributes.put(Attributes.LOAD_TIME, number(item.loadTime()));
        }
        if (!item.tags().isEmpty()) {
            attributes.put(Attributes.TAGS, TagsForm.attributeOf(item.tags()));
        }
        String original = key.original();
        if (original != null) {
            attributes.put(Attributes.ORIGINAL_KEY, AttributeValue.fromS(original));
        }
        return attributes;
    }

    private static void putExpiry(Map<String, AttributeValue> attributes, Expiry expiry) {
        if (!expiry.isNever()) {
            attributes.put(Attributes.TIME_TO_LIVE, number(expiry.timeToLiveAttribute()));
            attributes.put(Attributes.EXPIRY_MILLIS, number(expiry.millisAttribute()));
            if (expiry.latest() != Expiry.NEVER) {
                attributes.put(Attributes.LATEST_EXPIRY, number(expiry.latest()));
            }
        }
    }

    static Reading read(Map<String, AttributeValue> attributes) {
        if (attributes.isEmpty()) {
            return Reading.Nothing.NOTHING;
        }
        Lease lease = Lease.read(attributes.get(Attributes.LEASE));
        Object unknown = attributes.getOrDefault(Attributes.VALUE, attributes.get(Attributes.PARTS));
        try {
            EncodedValue value = attributes.containsKey(Attributes.PARTS) ? PartsReference.read(attributes).encoded()
                    : ValueForm.read(attributes);
            if (value != null) {
                WrittenGeneration written = WrittenGeneration
                        .read(Objects.requireNonNull(attributes.get(Attributes.GENERATION)).n());
                return new StoredItem(value, written.generation(), readExpiry(attributes), written.written(),
                        numberOrZero(attributes, Attributes.LOAD_TIME), TagsForm.read(attributes), lease);
            }
        } catch (NullPointerException | NumberFormatException e) {
            // Written by something else: not ours to return, and no reason to fail.
        }
        return lease != null && unknown == null ? new Leased(lease) : new ForeignItem(unknown, lease);
    }

    private static long numberOrZero(Map<String, AttributeValue> attributes, String name) {
        return attributes.containsKey(name) ? number(attributes, name) : 0;
    }

    private static Expiry readExpiry(Map<String, AttributeValue> attributes) {
        if (!attributes.containsKey(Attributes.EXPIRY_MILLIS)) {
            return Expiry.never();
        }
        return Expiry.read(number(attributes, Attributes.TIME_TO_LIVE), number(attributes, Attributes.EXPIRY_MILLIS),
                attributes.containsKey(Attributes.LATEST_EXPIRY) ? number(attributes, Attributes.LATEST_EXPIRY) : Expiry.NEVER);
    }
}
