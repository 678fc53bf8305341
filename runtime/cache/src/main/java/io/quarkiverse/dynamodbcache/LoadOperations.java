package io.quarkiverse.dynamodbcache;

import java.time.Duration;
import java.util.function.Function;

import jakarta.enterprise.util.TypeLiteral;

import org.jspecify.annotations.Nullable;

import io.quarkus.cache.Cache;
import io.smallrye.common.annotation.CheckReturnValue;
import io.smallrye.mutiny.Uni;

/**
 * What a {@link DynamoDbCache} does with an entry that it can load: the operations of any cache of Quarkus, in more forms.
 * <p>
 * The value is loaded if there is none, or only one that has expired or was invalidated: 0.5 read units, and 1 write unit for a
 * load. The loader is given the key, and may return null, which is cached like any other value. It runs on the thread that
 * subscribes, or on a worker thread if that must not block; one that answers later, on the event loop of its subscriber.
 * Callers of one key in this application wait for one load. Its failure arrives as it is, and nothing is stored; nor is
 * anything that was invalidated or put since. While the table cannot be asked, the value is loaded.
 */
public interface LoadOperations extends Cache {

    /**
     * As {@link #get(Object, Function)}, for an entry with a lifetime of its own.
     *
     * @param expiresAfter how long a loaded entry lives; null for what is configured, zero or less to not store it
     */
    @CheckReturnValue
    default <K, V> Uni<V> get(K key, Function<K, V> valueLoader, @Nullable Duration expiresAfter) {
        return get(key, valueLoader, EntryOptions.of(expiresAfter));
    }

    /** As {@link #get(Object, Function)}, with what the entry is to have if it is loaded. */
    @CheckReturnValue
    <K, V> Uni<V> get(K key, Function<K, V> valueLoader, EntryOptions options);

    /**
     * As {@link #getAsync(Object, Function)}, for an entry with a lifetime of its own.
     *
     * @param expiresAfter how long a loaded entry lives; null for what is configured, zero or less to not store it
     */
    @CheckReturnValue
    default <K, V> Uni<V> getAsync(K key, Function<K, Uni<V>> valueLoader, @Nullable Duration expiresAfter) {
        return getAsync(key, valueLoader, EntryOptions.of(expiresAfter));
    }

    /** As {@link #getAsync(Object, Function)}, with what the entry is to have if it is loaded. */
    @CheckReturnValue
    <K, V> Uni<V> getAsync(K key, Function<K, Uni<V>> valueLoader, EntryOptions options);

    /** As {@link #get(Object, Function)}, with the value read back as the given type, whatever the types of the cache are. */
    @CheckReturnValue
    default <K, V> Uni<V> get(K key, Class<V> type, Function<K, V> valueLoader) {
        return get(key, type, valueLoader, EntryOptions.configured());
    }

    /** As {@link #get(Object, Function)}, with the value read back as the given type, whatever the types of the cache are. */
    @CheckReturnValue
    default <K, V> Uni<V> get(K key, TypeLiteral<V> type, Function<K, V> valueLoader) {
        return get(key, type, valueLoader, EntryOptions.configured());
    }

    /** As {@link #getAsync(Object, Function)}, with the value read back as the given type. */
    @CheckReturnValue
    default <K, V> Uni<V> getAsync(K key, Class<V> type, Function<K, Uni<V>> valueLoader) {
        return getAsync(key, type, valueLoader, EntryOptions.configured());
    }

    /** As {@link #getAsync(Object, Function)}, with the value read back as the given type. */
    @CheckReturnValue
    default <K, V> Uni<V> getAsync(K key, TypeLiteral<V> type, Function<K, Uni<V>> valueLoader) {
        return getAsync(key, type, valueLoader, EntryOptions.configured());
    }

    /** As {@link #get(Object, Class, Function)}, for an entry with a lifetime of its own. */
    @CheckReturnValue
    default <K, V> Uni<V> get(K key, Class<V> type, Function<K, V> valueLoader, @Nullable Duration expiresAfter) {
        return get(key, type, valueLoader, EntryOptions.of(expiresAfter));
    }

    /** As {@link #get(Object, Class, Function)}, with what the entry is to have if it is loaded. */
    @CheckReturnValue
    <K, V> Uni<V> get(K key, Class<V> type, Function<K, V> valueLoader, EntryOptions options);

    /** As {@link #get(Object, TypeLiteral, Function)}, for an entry with a lifetime of its own. */
    @CheckReturnValue
    default <K, V> Uni<V> get(K key, TypeLiteral<V> type, Function<K, V> valueLoader, @Nullable Duration expiresAfter) {
        return get(key, type, valueLoader, EntryOptions.of(expiresAfter));
    }

    /** As {@link #get(Object, TypeLiteral, Function)}, with what the entry is to have if it is loaded. */
    @CheckReturnValue
    <K, V> Uni<V> get(K key, TypeLiteral<V> type, Function<K, V> valueLoader, EntryOptions options);

    /** As {@link #getAsync(Object, Class, Function)}, for an entry with a lifetime of its own. */
    @CheckReturnValue
    default <K, V> Uni<V> getAsync(K key, Class<V> type, Function<K, Uni<V>> valueLoader, @Nullable Duration expiresAfter) {
        return getAsync(key, type, valueLoader, EntryOptions.of(expiresAfter));
    }

    /** As {@link #getAsync(Object, Class, Function)}, with what the entry is to have if it is loaded. */
    @CheckReturnValue
    <K, V> Uni<V> getAsync(K key, Class<V> type, Function<K, Uni<V>> valueLoader, EntryOptions options);

    /** As {@link #getAsync(Object, TypeLiteral, Function)}, for an entry with a lifetime of its own. */
    @CheckReturnValue
    default <K, V> Uni<V> getAsync(K key, TypeLiteral<V> type, Function<K, Uni<V>> valueLoader,
            @Nullable Duration expiresAfter) {
        return getAsync(key, type, valueLoader, EntryOptions.of(expiresAfter));
    }

    /** As {@link #getAsync(Object, TypeLiteral, Function)}, with what the entry is to have if it is loaded. */
    @CheckReturnValue
    <K, V> Uni<V> getAsync(K key, TypeLiteral<V> type, Function<K, Uni<V>> valueLoader, EntryOptions options);
}
