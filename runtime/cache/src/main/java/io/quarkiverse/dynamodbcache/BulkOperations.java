package io.quarkiverse.dynamodbcache;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import jakarta.enterprise.util.TypeLiteral;

import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.CheckReturnValue;
import io.smallrye.mutiny.Uni;

/**
 * Many entries of a {@link DynamoDbCache} at once: fewer requests and less waiting than one by one, for the same units.
 * <p>
 * Up to 100 keys are read by a request, and 25 entries written or deleted; there are no more than four requests under way at
 * once, so any number of keys will do. Keys that are the same in the table are one. What DynamoDB leaves unprocessed is asked
 * for again, with growing pauses, until {@code api-call-timeout} is over for its request; after four requests in a row that
 * reached nothing, the table counts as down, and the others are not made.
 * <p>
 * Results are maps of the caller's own. They have the keys that were given, in their order, and may hold null as a value.
 */
public interface BulkOperations {

    /**
     * Reads the entries that there are. 0.5 read units each, whether there or not, in a request for 100.
     *
     * @return without the keys that have no entry, and without those that the table did not answer
     */
    @CheckReturnValue
    <K, V> Uni<Map<K, V>> getAll(Collection<K> keys);

    /** As {@link #getAll(Collection)}, with the values read back as the given type; without those of another. */
    @CheckReturnValue
    <K, V> Uni<Map<K, V>> getAll(Collection<K> keys, Class<V> type);

    /** As {@link #getAll(Collection)}, with the values read back as the given type; without those of another. */
    @CheckReturnValue
    <K, V> Uni<Map<K, V>> getAll(Collection<K> keys, TypeLiteral<V> type);

    /**
     * Reads the entries that there are, and loads all others by one call.
     * <p>
     * The loader is given the keys that have no entry, and those that the table did not answer. Keys for which it returns
     * nothing are not in the result, and not stored; those for which it returns null are stored with that value. It runs where
     * that of {@link DynamoDbCache#get(Object, Function)} runs, and its failure arrives in the same way; then nothing is
     * stored. Keys that someone else in this application is loading are waited for instead of being loaded again, and what that
     * loader does not return is not there. The loader must not ask the cache for the keys that it is asked for.
     * <p>
     * Each loaded entry is stored by a request of its own, 16 of them at once: a batch of DynamoDB knows no conditions, so it
     * would overwrite what was put or invalidated meanwhile. 100 keys of which none is there cost 1 request and 50 read units
     * to read, 100 requests and 100 write units to store.
     *
     * @param loaderOfMissing returns the values of the keys it is given; keys that it was not given are ignored
     */
    @CheckReturnValue
    default <K, V> Uni<Map<K, V>> getAll(Collection<K> keys, Function<Set<K>, Map<K, V>> loaderOfMissing) {
        return getAll(keys, loaderOfMissing, EntryOptions.configured());
    }

    /**
     * As {@link #getAll(Collection, Function)}, for entries with a lifetime of their own.
     *
     * @param expiresAfter how long loaded entries live; null for what is configured, zero or less to not store them
     */
    @CheckReturnValue
    default <K, V> Uni<Map<K, V>> getAll(Collection<K> keys, Function<Set<K>, Map<K, V>> loaderOfMissing,
            @Nullable Duration expiresAfter) {
        return getAll(keys, loaderOfMissing, EntryOptions.of(expiresAfter));
    }

    /** As {@link #getAll(Collection, Function)}, with what the entries are to have that are loaded. */
    @CheckReturnValue
    <K, V> Uni<Map<K, V>> getAll(Collection<K> keys, Function<Set<K>, Map<K, V>> loaderOfMissing, EntryOptions options);

    /** As {@link #getAll(Collection, Function)}, with the values read back as the given type. */
    @CheckReturnValue
    default <K, V> Uni<Map<K, V>> getAll(Collection<K> keys, Class<V> type, Function<Set<K>, Map<K, V>> loaderOfMissing) {
        return getAll(keys, type, loaderOfMissing, EntryOptions.configured());
    }

    /**
     * As {@link #getAll(Collection, Class, Function)}, for entries with a lifetime of their own.
     *
     * @param expiresAfter how long loaded entries live; null for what is configured, zero or less to not store them
     */
    @CheckReturnValue
    default <K, V> Uni<Map<K, V>> getAll(Collection<K> keys, Class<V> type, Function<Set<K>, Map<K, V>> loaderOfMissing,
            @Nullable Duration expiresAfter) {
        return getAll(keys, type, loaderOfMissing, EntryOptions.of(expiresAfter));
    }

    /** As {@link #getAll(Collection, Class, Function)}, with what the entries are to have that are loaded. */
    @CheckReturnValue
    <K, V> Uni<Map<K, V>> getAll(Collection<K> keys, Class<V> type, Function<Set<K>, Map<K, V>> loaderOfMissing,
            EntryOptions options);

    /** As {@link #getAll(Collection, Function)}, with the values read back as the given type. */
    @CheckReturnValue
    default <K, V> Uni<Map<K, V>> getAll(Collection<K> keys, TypeLiteral<V> type, Function<Set<K>, Map<K, V>> loaderOfMissing) {
        return getAll(keys, type, loaderOfMissing, EntryOptions.configured());
    }

    /**
     * As {@link #getAll(Collection, TypeLiteral, Function)}, for entries with a lifetime of their own.
     *
     * @param expiresAfter how long loaded entries live; null for what is configured, zero or less to not store them
     */
    @CheckReturnValue
    default <K, V> Uni<Map<K, V>> getAll(Collection<K> keys, TypeLiteral<V> type, Function<Set<K>, Map<K, V>> loaderOfMissing,
            @Nullable Duration expiresAfter) {
        return getAll(keys, type, loaderOfMissing, EntryOptions.of(expiresAfter));
    }

    /** As {@link #getAll(Collection, TypeLiteral, Function)}, with what the entries are to have that are loaded. */
    @CheckReturnValue
    <K, V> Uni<Map<K, V>> getAll(Collection<K> keys, TypeLiteral<V> type, Function<Set<K>, Map<K, V>> loaderOfMissing,
            EntryOptions options);

    /** As {@link #getAll(Collection, Function)}, with a loader that answers later. */
    @CheckReturnValue
    default <K, V> Uni<Map<K, V>> getAllAsync(Collection<K> keys, Function<Set<K>, Uni<Map<K, V>>> loaderOfMissing) {
        return getAllAsync(keys, loaderOfMissing, EntryOptions.configured());
    }

    /**
     * As {@link #getAllAsync(Collection, Function)}, for entries with a lifetime of their own.
     *
     * @param expiresAfter how long loaded entries live; null for what is configured, zero or less to not store them
     */
    @CheckReturnValue
    default <K, V> Uni<Map<K, V>> getAllAsync(Collection<K> keys, Function<Set<K>, Uni<Map<K, V>>> loaderOfMissing,
            @Nullable Duration expiresAfter) {
        return getAllAsync(keys, loaderOfMissing, EntryOptions.of(expiresAfter));
    }

    /** As {@link #getAllAsync(Collection, Function)}, with what the entries are to have that are loaded. */
    @CheckReturnValue
    <K, V> Uni<Map<K, V>> getAllAsync(Collection<K> keys, Function<Set<K>, Uni<Map<K, V>>> loaderOfMissing,
            EntryOptions options);

    /** As {@link #getAllAsync(Collection, Function)}, with the values read back as the given type. */
    @CheckReturnValue
    default <K, V> Uni<Map<K, V>> getAllAsync(Collection<K> keys, Class<V> type,
            Function<Set<K>, Uni<Map<K, V>>> loaderOfMissing) {
        return getAllAsync(keys, type, loaderOfMissing, EntryOptions.configured());
    }

    /**
     * As {@link #getAllAsync(Collection, Class, Function)}, for entries with a lifetime of their own.
     *
     * @param expiresAfter how long loaded entries live; null for what is configured, zero or less to not store them
     */
    @CheckReturnValue
    default <K, V> Uni<Map<K, V>> getAllAsync(Collection<K> keys, Class<V> type,
            Function<Set<K>, Uni<Map<K, V>>> loaderOfMissing,
            @Nullable Duration expiresAfter) {
        return getAllAsync(keys, type, loaderOfMissing, EntryOptions.of(expiresAfter));
    }

    /** As {@link #getAllAsync(Collection, Class, Function)}, with what the entries are to have that are loaded. */
    @CheckReturnValue
    <K, V> Uni<Map<K, V>> getAllAsync(Collection<K> keys, Class<V> type, Function<Set<K>, Uni<Map<K, V>>> loaderOfMissing,
            EntryOptions options);

    /** As {@link #getAllAsync(Collection, Function)}, with the values read back as the given type. */
    @CheckReturnValue
    default <K, V> Uni<Map<K, V>> getAllAsync(Collection<K> keys, TypeLiteral<V> type,
            Function<Set<K>, Uni<Map<K, V>>> loaderOfMissing) {
        return getAllAsync(keys, type, loaderOfMissing, EntryOptions.configured());
    }

    /**
     * As {@link #getAllAsync(Collection, TypeLiteral, Function)}, for entries with a lifetime of their own.
     *
     * @param expiresAfter how long loaded entries live; null for what is configured, zero or less to not store them
     */
    @CheckReturnValue
    default <K, V> Uni<Map<K, V>> getAllAsync(Collection<K> keys, TypeLiteral<V> type,
            Function<Set<K>, Uni<Map<K, V>>> loaderOfMissing,
            @Nullable Duration expiresAfter) {
        return getAllAsync(keys, type, loaderOfMissing, EntryOptions.of(expiresAfter));
    }

    /** As {@link #getAllAsync(Collection, TypeLiteral, Function)}, with what the entries are to have that are loaded. */
    @CheckReturnValue
    <K, V> Uni<Map<K, V>> getAllAsync(Collection<K> keys, TypeLiteral<V> type, Function<Set<K>, Uni<Map<K, V>>> loaderOfMissing,
            EntryOptions options);

    /**
     * Stores values, whatever was there. 1 write unit each, in a request for 25.
     * <p>
     * All keys and values are looked at before the first of them is written, so a key or a value that cannot be stored fails
     * with what {@link DynamoDbCache#put(Object, Object)} fails with, and changes nothing. It is no transaction, though: some
     * entries may be reached and others not.
     * <p>
     * DynamoDB does not tell what a batch replaces. So the parts of a large value that was there are left in the table: with
     * {@code expire-after-write} until some time after its end, else until the reaper removes them.
     *
     * @return fails with {@link BulkFailureException} if not all entries were reached, unless it is configured not to
     */
    @CheckReturnValue
    default Uni<Void> putAll(Map<?, ?> entries) {
        return putAll(entries, EntryOptions.configured());
    }

    /**
     * As {@link #putAll(Map)}, with a lifetime of their own.
     *
     * @param expiresAfter null for what is configured; zero or less removes the entries
     */
    @CheckReturnValue
    default Uni<Void> putAll(Map<?, ?> entries, @Nullable Duration expiresAfter) {
        return putAll(entries, EntryOptions.of(expiresAfter));
    }

    /** As {@link #putAll(Map)}, with what the entries are to have besides their values. */
    @CheckReturnValue
    Uni<Void> putAll(Map<?, ?> entries, EntryOptions options);

    /** As {@link #putAll(Map)}, with the values stored as the given type, to be read back with the same type. */
    @CheckReturnValue
    default <V> Uni<Void> putAll(Map<?, V> entries, TypeLiteral<V> type) {
        return putAll(entries, type, EntryOptions.configured());
    }

    /** As {@link #putAll(Map, Duration)}, with the values stored as the given type. */
    @CheckReturnValue
    default <V> Uni<Void> putAll(Map<?, V> entries, TypeLiteral<V> type, @Nullable Duration expiresAfter) {
        return putAll(entries, type, EntryOptions.of(expiresAfter));
    }

    /** As {@link #putAll(Map, EntryOptions)}, with the values stored as the given type. */
    @CheckReturnValue
    <V> Uni<Void> putAll(Map<?, V> entries, TypeLiteral<V> type, EntryOptions options);

    /**
     * Removes the entries of these keys, whether there are any or not. 1 write unit each, in a request for 25.
     * <p>
     * The parts of large values stay for a while, as with {@link #putAll(Map)}.
     *
     * @return fails with {@link BulkFailureException} if not all keys were reached, unless it is configured not to
     */
    @CheckReturnValue
    Uni<Void> invalidateAll(Collection<?> keys);
}
