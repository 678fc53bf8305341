package io.quarkiverse.dynamodbcache;

import java.time.Duration;
import java.util.function.Predicate;

import jakarta.enterprise.util.TypeLiteral;

import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.CheckReturnValue;
import io.smallrye.mutiny.Uni;

/**
 * A cache in DynamoDB: inject it with {@link io.quarkus.cache.CacheName @CacheName}, or ask any cache of this type for
 * {@code cache.as(DynamoDbCache.class)}.
 * <p>
 * All operations are lazy: nothing happens before the {@link Uni} is subscribed to, and each subscription does it again. The
 * item is emitted on the thread that subscribed, if the operation ended there, or else on its Vert.x context.
 * <ul>
 * <li>A key must not be null ({@link NullPointerException}) and must be of a type with a stable form
 * ({@link UnsupportedKeyTypeException}), unless a {@link KeyFunction} gives it one.</li>
 * <li>A value may be null, which is cached like any other. It must be of one of the types of the cache
 * ({@link UnsupportedValueTypeException}) and fit into an item ({@link ValueTooLargeException}).</li>
 * <li>While the table cannot be asked, what reads takes the entry for absent, and what writes fails with
 * {@link CacheStoreException}, unless it is configured not to.</li>
 * </ul>
 * Units are those of DynamoDB for an entry of up to 1 KB (write) or 4 KB (read, eventually consistent).
 */
public interface DynamoDbCache extends LoadOperations, EntryOperations, BulkOperations {

    /** @return the value, or null if there is none or it is null. 0.5 read units. */
    @CheckReturnValue
    default <V> Uni<@Nullable V> getIfPresent(Object key) {
        return getOrDefault(key, null);
    }

    /** As {@link #getIfPresent(Object)}, with the value read back as the given type; null if it is of another. */
    @CheckReturnValue
    default <V> Uni<@Nullable V> getIfPresent(Object key, Class<V> type) {
        return getOrDefault(key, type, null);
    }

    /** As {@link #getIfPresent(Object)}, with the value read back as the given type; null if it is of another. */
    @CheckReturnValue
    default <V> Uni<@Nullable V> getIfPresent(Object key, TypeLiteral<V> type) {
        return getOrDefault(key, type, null);
    }

    /** @return the value, which may be null, or the default if there is none; the default is not stored. 0.5 read units. */
    @CheckReturnValue
    <V> Uni<@Nullable V> getOrDefault(Object key, @Nullable V defaultValue);

    /** As {@link #getOrDefault(Object, Object)}, with the value read back as the given type. */
    @CheckReturnValue
    <V> Uni<@Nullable V> getOrDefault(Object key, Class<V> type, @Nullable V defaultValue);

    /** As {@link #getOrDefault(Object, Object)}, with the value read back as the given type. */
    @CheckReturnValue
    <V> Uni<@Nullable V> getOrDefault(Object key, TypeLiteral<V> type, @Nullable V defaultValue);

    /** @return whether there is an entry that has not expired, even if its value is null. 0.5 read units. */
    @CheckReturnValue
    Uni<Boolean> containsKey(Object key);

    /** Stores a value, whatever was there. 1 write unit. */
    @CheckReturnValue
    default Uni<Void> put(Object key, @Nullable Object value) {
        return put(key, value, EntryOptions.configured());
    }

    /**
     * Stores a value with a lifetime of its own, whatever was there. 1 write unit.
     *
     * @param expiresAfter null for what is configured; zero or less removes the entry
     */
    @CheckReturnValue
    default Uni<Void> put(Object key, @Nullable Object value, @Nullable Duration expiresAfter) {
        return put(key, value, EntryOptions.of(expiresAfter));
    }

    /** As {@link #put(Object, Object)}, with what the entry is to have besides its value. */
    @CheckReturnValue
    Uni<Void> put(Object key, @Nullable Object value, EntryOptions options);

    /** Stores a value as the given type, to be read back with the same type. 1 write unit. */
    @CheckReturnValue
    default <V> Uni<Void> put(Object key, @Nullable V value, TypeLiteral<V> type) {
        return put(key, value, type, EntryOptions.configured());
    }

    /** Stores a value as the given type, with a lifetime of its own as in {@link #put(Object, Object, Duration)}. */
    @CheckReturnValue
    default <V> Uni<Void> put(Object key, @Nullable V value, TypeLiteral<V> type, @Nullable Duration expiresAfter) {
        return put(key, value, type, EntryOptions.of(expiresAfter));
    }

    /** As {@link #put(Object, Object, TypeLiteral)}, with what the entry is to have besides its value. */
    @CheckReturnValue
    <V> Uni<Void> put(Object key, @Nullable V value, TypeLiteral<V> type, EntryOptions options);

    /**
     * Stores a value if there is none, or only one that has expired, was invalidated, or cannot be read back any more. 1 write
     * unit; 1 request and 1 write unit more to replace what cannot be read back. A value that is too large for an item counts
     * as one that can.
     *
     * @return whether it was stored
     */
    @CheckReturnValue
    default Uni<Boolean> putIfAbsent(Object key, @Nullable Object value) {
        return putIfAbsent(key, value, EntryOptions.configured());
    }

    /**
     * As {@link #putIfAbsent(Object, Object)}, with a lifetime of its own.
     *
     * @param expiresAfter null for what is configured; zero or less stores nothing
     */
    @CheckReturnValue
    default Uni<Boolean> putIfAbsent(Object key, @Nullable Object value, @Nullable Duration expiresAfter) {
        return putIfAbsent(key, value, EntryOptions.of(expiresAfter));
    }

    /** As {@link #putIfAbsent(Object, Object)}, with what the entry is to have besides its value. */
    @CheckReturnValue
    Uni<Boolean> putIfAbsent(Object key, @Nullable Object value, EntryOptions options);

    /** As {@link #putIfAbsent(Object, Object)}, with the value stored as the given type. */
    @CheckReturnValue
    default <V> Uni<Boolean> putIfAbsent(Object key, @Nullable V value, TypeLiteral<V> type) {
        return putIfAbsent(key, value, type, EntryOptions.configured());
    }

    /** As {@link #putIfAbsent(Object, Object, Duration)}, with the value stored as the given type. */
    @CheckReturnValue
    default <V> Uni<Boolean> putIfAbsent(Object key, @Nullable V value, TypeLiteral<V> type, @Nullable Duration expiresAfter) {
        return putIfAbsent(key, value, type, EntryOptions.of(expiresAfter));
    }

    /** As {@link #putIfAbsent(Object, Object, TypeLiteral)}, with what the entry is to have besides its value. */
    @CheckReturnValue
    <V> Uni<Boolean> putIfAbsent(Object key, @Nullable V value, TypeLiteral<V> type, EntryOptions options);

    /**
     * The same cache with other entries: those of another version. What is done to one version, invalidations of all entries or
     * of a tag included, is not done to another.
     * <p>
     * The version of this cache is {@code quarkus.cache.dynamodb.version}, 1 if that is not set.
     *
     * @param version 1 or more ({@link IllegalArgumentException})
     */
    DynamoDbCache version(int version);

    /**
     * Moves an entry to the next version, with its tags and what is left of its life. 0.5 read units and 2 write units, and
     * 1 more for each tag that is new in that version.
     * <p>
     * The entry is written there, and then deleted here: others may see it in both versions for a moment, and a put in between
     * is deleted too. If it fails halfway, it is in both.
     *
     * @return the next version; null if there is no entry
     */
    @CheckReturnValue
    Uni<@Nullable Integer> bumpVersion(Object key);

    /**
     * Removes all entries that have a tag, however many they are: 1 request, 1 write unit.
     * <p>
     * This instance misses them at once, others within {@code quarkus.cache.dynamodb.generation-refresh}. A load that began
     * before, anywhere, leaves nothing behind that has the tag.
     *
     * @see EntryOptions#taggedWith(String...)
     */
    @CheckReturnValue
    Uni<Void> invalidateTag(String tag);

    /**
     * Removes the entries whose keys match. Reads the whole table: 1 read unit per 4 KB of it, and 1 write unit per entry.
     * <p>
     * The condition sees the keys whose classes this instance knows: simple types, the records and enums that are keys of
     * annotated methods, those it has met since it started, and those that a {@link KeyFunction} tells from their text. Entries
     * under other keys stay. It is called on a thread of its own, or, about what is being loaded, on that of the subscriber.
     */
    @Override
    @CheckReturnValue
    Uni<Void> invalidateIf(Predicate<Object> predicate);
}
