package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.quarkiverse.dynamodbcache.ValueTooLargeException;

/** What one request takes of the many things an operation is about; DynamoDB refuses a request with more. */
final class Portions {

    static final int READS = 100;
    static final int WRITES = 25;
    /** 16 MB, with some room for what is around the items. */
    static final long BYTES = 16_000_000;

    private Portions() {
    }

    /** DynamoDB refuses duplicates, too: here they are one. */
    static List<Set<EntryKey>> of(Collection<EntryKey> keys, int most) {
        List<Set<EntryKey>> portions = new ArrayList<>();
        Set<EntryKey> portion = Set.of();
        for (EntryKey key : new LinkedHashSet<>(keys)) {
            if (portion.isEmpty() || portion.size() == most) {
                portion = new LinkedHashSet<>();
                portions.add(portion);
            }
            portion.add(key);
        }
        return portions;
    }

    /** @throws ValueTooLargeException if one of them is larger than any cache takes it */
    static List<Set<EntryKey>> of(Map<EntryKey, StoredItem> items) {
        List<Set<EntryKey>> portions = new ArrayList<>();
        Set<EntryKey> portion = Set.of();
        long room = 0;
        for (Map.Entry<EntryKey, StoredItem> entry : items.entrySet()) {
            long size = sizeOf(entry.getKey(), entry.getValue());
            if (portion.isEmpty() || portion.size() == WRITES || size > room) {
                portion = new LinkedHashSet<>();
                portions.add(portion);
                room = BYTES;
            }
            portion.add(entry.getKey());
            room -= size;
        }
        return portions;
    }

    private static long sizeOf(EntryKey key, StoredItem item) {
        long size = ItemSize.of(item.value());
        if (size > LargeValues.LARGEST_POSSIBLE) {
            throw new ValueTooLargeException(key.space().cache(), size, LargeValues.LARGEST_POSSIBLE);
        }
        return WireSize.of(ItemForm.write(key, item));
    }
}
