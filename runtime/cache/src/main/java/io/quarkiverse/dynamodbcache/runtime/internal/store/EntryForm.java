package io.quarkiverse.dynamodbcache.runtime.internal.store;

import io.quarkiverse.dynamodbcache.ValueTooLargeException;
import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;

/** In which form the entries of a cache are written: with their value in the item, or as a header with parts beside it. */
record EntryForm(String cache, LargeValues limits) {

    private static final long WRITE_UNIT = 1024;
    /** About as many bytes as it takes to say where the parts are. */
    private static final long REFERENCE = 40;
    /** More than an item can have besides its value and its key: names, bookkeeping, and 50 tags of 256 bytes. */
    static final long ROOM = 20 * 1024;

    /**
     * @return whether the value stands in the item
     * @throws ValueTooLargeException if it is larger than the cache takes
     */
    boolean isWhole(EntryKey key, StoredItem item) {
        long valueSize = ItemSize.of(item.value());
        if (isFarFromAnyLimit(key, valueSize)) {
            return true;
        }
        long size = ItemSize.of(ItemForm.write(key, item));
        if (size <= WRITE_UNIT) {
            return true;
        }
        if (valueSize > limits.largest()) {
            throw new ValueTooLargeException(cache, valueSize, limits.largest());
        }
        // Numbers are counted on where they are, and they are small: what is large is the key.
        return size <= ItemSize.LARGEST
                && (!limits.headerApart() || item.value().number() != null
                        || units(size - valueSize + REFERENCE) >= units(size));
    }

    /** As nearly all are: they need not be made an item of to be measured. */
    private boolean isFarFromAnyLimit(EntryKey key, long valueSize) {
        return !limits.headerApart() && valueSize <= limits.largest()
                && valueSize + Utf8.length(key.encoded()) <= ItemSize.LARGEST - ROOM;
    }

    /** @throws ValueTooLargeException if not even an item without a value has room for the key */
    void checkHeader(EntryKey key, StoredItem header) {
        long size = ItemSize.of(ItemForm.write(key, header));
        if (size > ItemSize.LARGEST) {
            throw new ValueTooLargeException(cache, size, ItemSize.LARGEST);
        }
    }

    /** @return whether a refusal would cost more than a read, or the condition asks for what only an entry in parts can have */
    boolean isWorthALook(StoredItem item, WriteCondition condition) {
        return ItemSize.of(item.value()) > CutValue.LARGEST_PART || !isSendable(condition);
    }

    /** @return the same without what the table would not take, and cannot have in one item */
    WriteCondition sendable(WriteCondition condition) {
        return isSendable(condition) ? condition : condition.askingNothing();
    }

    private static boolean isSendable(WriteCondition condition) {
        EncodedValue asked = condition.value();
        return asked == null || ItemSize.of(asked) <= ItemSize.LARGEST;
    }

    private static long units(long bytes) {
        return (bytes + WRITE_UNIT - 1) / WRITE_UNIT;
    }
}
