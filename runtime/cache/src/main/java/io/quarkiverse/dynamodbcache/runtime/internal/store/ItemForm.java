package io.quarkiverse.dynamodbcache.runtime.internal.store;

import static io.quarkiverse.dynamodbcache.runtime.internal.store.Attributes.number;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How an entry looks as an item. */
final class ItemForm {

    private ItemForm() {
    }

    static Map<String, AttributeValue> write(EntryKey key, StoredItem item) {
        Map<String, AttributeValue> attributes = new HashMap<>(Attributes.keyOf(key));
        attributes.put(Attributes.VALUE, valueOf(item.value()));
        attributes.put(Attributes.GENERATION, number(item.generation()));
        attributes.putAll(expiryOf(item.expiry()));
        String original = key.original();
        if (original != null) {
            attributes.put(Attributes.ORIGINAL_KEY, AttributeValue.fromS(original));
        }
        return attributes;
    }

    static Map<String, AttributeValue> expiryOf(Expiry expiry) {
        Map<String, AttributeValue> attributes = new HashMap<>(4);
        if (!expiry.isNever()) {
            attributes.put(Attributes.TIME_TO_LIVE, number(expiry.timeToLiveAttribute()));
            attributes.put(Attributes.EXPIRY, number(expiry.at()));
            if (expiry.latest() != Expiry.NEVER) {
                attributes.put(Attributes.LATEST_EXPIRY, number(expiry.latest()));
            }
        }
        return attributes;
    }

    static AttributeValue valueOf(EncodedValue value) {
        String text = value.text();
        return text != null ? AttributeValue.fromS(text) : AttributeValue.fromB(SdkBytes.fromByteArrayUnsafe(value.bytes()));
    }

    static Reading read(Map<String, AttributeValue> attributes) {
        if (attributes.isEmpty()) {
            return Reading.Nothing.NOTHING;
        }
        AttributeValue raw = attributes.get(Attributes.VALUE);
        try {
            EncodedValue value = encodedValueOf(raw);
            if (value != null) {
                return new StoredItem(value, number(attributes, Attributes.GENERATION), readExpiry(attributes));
            }
        } catch (NullPointerException | NumberFormatException e) {
            // Written by something else: not ours to return, and no reason to fail.
        }
        return new ForeignItem(raw);
    }

    private static @Nullable EncodedValue encodedValueOf(@Nullable AttributeValue raw) {
        if (raw == null) {
            return null;
        }
        return raw.s() != null ? EncodedValue.text(raw.s())
                : raw.b() != null ? EncodedValue.binary(raw.b().asByteArrayUnsafe()) : null;
    }

    private static Expiry readExpiry(Map<String, AttributeValue> attributes) {
        if (!attributes.containsKey(Attributes.EXPIRY)) {
            return Expiry.never();
        }
        return new Expiry(number(attributes, Attributes.EXPIRY),
                attributes.containsKey(Attributes.LATEST_EXPIRY) ? number(attributes, Attributes.LATEST_EXPIRY) : Expiry.NEVER);
    }
}
