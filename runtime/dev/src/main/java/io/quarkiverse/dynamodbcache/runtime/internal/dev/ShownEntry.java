package io.quarkiverse.dynamodbcache.runtime.internal.dev;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.StoredItem;
import io.quarkiverse.dynamodbcache.runtime.internal.wiring.EntryKeys;

/**
 * An entry in the list.
 *
 * @param id its key as it is stored
 * @param facts null if it cannot be read
 * @param problem why it cannot; null if it can
 */
record ShownEntry(String id, ShownKey key, @Nullable Facts facts, @Nullable String problem) {

    /**
     * What there is to say of it besides its value.
     *
     * @param size bytes that DynamoDB counts for it
     * @param age milliseconds since it was written, which is known to the second
     * @param expiresIn milliseconds; null if it never does
     */
    record Facts(long size, long age, @Nullable Long expiresIn, Set<String> tags) {
    }

    static ShownEntry of(EntryKeys keys, EntryKey key, StoredItem item, long now) {
        return new ShownEntry(key.encoded(), shown(keys, key), new Facts(item.size(key),
                Math.max(0, now - Duration.ofSeconds(item.written()).toMillis()),
                item.expiry().isNever() ? null : Long.valueOf(item.expiry().at() - now), new TreeSet<>(item.tags().keySet())),
                null);
    }

    static ShownEntry unreadable(EntryKeys keys, EntryKey key, Throwable failure) {
        return new ShownEntry(key.encoded(), shown(keys, key), null, Problem.of(failure));
    }

    private static ShownKey shown(EntryKeys keys, EntryKey key) {
        return ShownKey.of(() -> keys.userKey(key), key.encoded());
    }
}
