package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.List;
import java.util.Optional;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import io.quarkiverse.dynamodbcache.runtime.internal.plain.PlainUni;
import io.smallrye.mutiny.Uni;

/**
 * Reads entries whose value may be in parts. It gives a whole value or none: who finds that parts are missing, because the
 * entry
 * was replaced or deleted meanwhile, looks at the item again.
 *
 * @param together whether the item and its parts are asked for at once
 */
record PartsReader(ItemStore items, PartTable table, boolean together) {

    /** An entry that is replaced again each time is read as a miss in the end. */
    private static final int ROUNDS = 3;

    Uni<Reading> read(EntryKey key) {
        return together ? PlainUni.chain(table.readWithParts(key), found -> whole(key, found, 1))
                : PlainUni.chain(items.read(key), found -> whole(key, found));
    }

    /** @return the same with its value; a header without it if its parts are gone */
    Uni<Reading> whole(EntryKey key, Reading found) {
        return whole(key, new ItemWithParts(found, List.of()), 1);
    }

    /** As {@link #whole(EntryKey, Reading)}, of what is not in the table any more. */
    Uni<Reading> former(EntryKey key, Reading before) {
        PartsReference reference = PartsReference.in(before);
        if (reference == null || !(before instanceof StoredItem header)) {
            return Uni.createFrom().item(before);
        }
        return value(key, FoundParts.among(List.of(), reference), true)
                .map(value -> value.<Reading> map(header::holding).orElse(header));
    }

    private Uni<Reading> whole(EntryKey key, ItemWithParts found, int round) {
        PartsReference reference = PartsReference.in(found.item());
        if (reference == null || !(found.item() instanceof StoredItem header)) {
            return Uni.createFrom().item(found.item());
        }
        return value(key, FoundParts.among(found.parts(), reference), round > 1)
                .chain(value -> value.isPresent() ? Uni.createFrom().item(header.holding(value.get()))
                        : again(key, header, round));
    }

    private Uni<Optional<EncodedValue>> value(EntryKey key, FoundParts found, boolean consistent) {
        if (found.areAll()) {
            return Uni.createFrom().item(found::value);
        }
        return table.readParts(key, found.reference().writeId(), found.parts().size(), consistent)
                .map(further -> found.and(further).value());
    }

    private Uni<Reading> again(EntryKey key, StoredItem header, int round) {
        if (round == ROUNDS) {
            return Uni.createFrom().item(header);
        }
        return table.readConsistently(key).chain(now -> {
            // Asked consistently before and after: there is nothing to wait for.
            boolean gone = round > 1 && now.equals(header);
            return gone ? Uni.createFrom().item(now) : whole(key, new ItemWithParts(now, List.of()), round + 1);
        });
    }
}
