package io.quarkiverse.dynamodbcache;

import java.time.Duration;

import jakarta.enterprise.util.TypeLiteral;

import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.CheckReturnValue;
import io.smallrye.mutiny.Uni;

/**
 * What a {@link DynamoDbCache} does with one entry besides getting and putting it. Each operation is one request, and happens
 * at once or not at all, whatever other instances of the application do. An entry that has expired, or was invalidated, is not
 * there for any of them, although its item may be.
 */
public interface EntryOperations {

    /**
     * Begins the configured lifetime of an entry anew. 1 write unit per KB of the entry, and 1 if there is none.
     *
     * @return whether there is one; none is made, and none is brought back
     */
    @CheckReturnValue
    default Uni<Boolean> touch(Object key) {
        return touch(key, null);
    }

    /**
     * Gives an entry another lifetime, which begins now. 1 write unit per KB of the entry, and 1 if there is none.
     *
     * @param expiresAfter null for what is configured; zero or less ends the entry at once
     * @return whether there was one; none is made, and none is brought back
     */
    @CheckReturnValue
    Uni<Boolean> touch(Object key, @Nullable Duration expiresAfter);

    /** As {@link #increment(Object, long, long, Duration)}, counting from 0, with the configured lifetime. */
    @CheckReturnValue
    default Uni<Long> increment(Object key, long delta) {
        return increment(key, delta, 0, null);
    }

    /**
     * Counts a Long, Integer, Short or Byte on, which may have been put there. 1 write unit; where a counter begins, 2 requests
     * and 2 write units. Its lifetime goes on.
     * <p>
     * A request that is retried counts once, unless four others counted, or one put, between the try and its retry. Fails with
     * {@link CacheStoreException} if the table cannot be asked, whatever {@code write-failures} says: then it may have been
     * counted or not.
     *
     * @param delta negative to count down
     * @param initial what an absent entry counts from: afterwards it is {@code initial + delta}
     * @param expiresAfter how long a counter lives that begins now; null for what is configured, zero or less to store nothing
     * @return what the counter has come to
     * @throws NotACounterException (by the Uni) if the value is something else
     * @throws CounterOverflowException (by the Uni) if the number does not fit its type
     * @throws UnsupportedValueTypeException (by the Uni) if a counter would begin in a cache of other types
     */
    @CheckReturnValue
    Uni<Long> increment(Object key, long delta, long initial, @Nullable Duration expiresAfter);

    /** As {@link #increment(Object, long)}, downwards. */
    @CheckReturnValue
    default Uni<Long> decrement(Object key, long delta) {
        return decrement(key, delta, 0, null);
    }

    /**
     * As {@link #increment(Object, long, long, Duration)}, downwards: an absent entry is {@code initial - delta} afterwards.
     */
    @CheckReturnValue
    Uni<Long> decrement(Object key, long delta, long initial, @Nullable Duration expiresAfter);

    /**
     * Puts a value if there is an entry that equals the expected one. 1 write unit, also if there is not; twice that if the two
     * are equal, but not written in the same way, as the entries of a map may be.
     *
     * @param expected may be null: then null must be cached
     * @return whether it was put
     */
    @CheckReturnValue
    default Uni<Boolean> replace(Object key, @Nullable Object expected, @Nullable Object value) {
        return replace(key, expected, value, EntryOptions.configured());
    }

    /** As {@link #replace(Object, Object, Object)}, with what the entry is to have besides its value. */
    @CheckReturnValue
    Uni<Boolean> replace(Object key, @Nullable Object expected, @Nullable Object value, EntryOptions options);

    /** As {@link #replace(Object, Object, Object, EntryOptions)}, with both values of the given type. */
    @CheckReturnValue
    <V> Uni<Boolean> replace(Object key, @Nullable V expected, @Nullable V value, TypeLiteral<V> type, EntryOptions options);

    /**
     * Puts a value. 1 write unit.
     *
     * @return what was there before, or null if nothing was, or null
     */
    @CheckReturnValue
    default <V> Uni<@Nullable V> getAndPut(Object key, @Nullable V value) {
        return getAndPut(key, value, EntryOptions.configured());
    }

    /** As {@link #getAndPut(Object, Object)}, with what the entry is to have besides its value. */
    @CheckReturnValue
    <V> Uni<@Nullable V> getAndPut(Object key, @Nullable V value, EntryOptions options);

    /** As {@link #getAndPut(Object, Object, EntryOptions)}, with both values of the given type. */
    @CheckReturnValue
    <V> Uni<@Nullable V> getAndPut(Object key, @Nullable V value, TypeLiteral<V> type, EntryOptions options);

    /** @return the entry with what is known of it, or null if there is none. 0.5 read units; it counts as read. */
    @CheckReturnValue
    <V> Uni<@Nullable CacheEntry<V>> getEntry(Object key);

    /** As {@link #getEntry(Object)}, with the value read back as the given type; null if it is of another. */
    @CheckReturnValue
    <V> Uni<@Nullable CacheEntry<V>> getEntry(Object key, Class<V> type);

    /** As {@link #getEntry(Object)}, with the value read back as the given type; null if it is of another. */
    @CheckReturnValue
    <V> Uni<@Nullable CacheEntry<V>> getEntry(Object key, TypeLiteral<V> type);
}
