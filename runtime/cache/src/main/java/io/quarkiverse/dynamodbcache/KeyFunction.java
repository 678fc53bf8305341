package io.quarkiverse.dynamodbcache;

import java.util.Optional;

/**
 * Gives keys a text of the application's own to be stored under: for classes that have no standard form, to make texts
 * shorter, or to find the entries of a key by hand. A CDI bean that implements this is asked for the keys of all caches; there
 * can be one.
 * <p>
 * Like {@code equals}, it decides which keys are the same: those of one text share one entry. So it must give a key the same
 * text on all instances of the application and in all its versions, or the entries stored before are not found any more. It is
 * called for each operation on a key, on the thread of the caller, by several threads at once, and must not block. What it
 * throws reaches the caller.
 *
 * <pre>
 * &#64;ApplicationScoped
 * public class Keys implements KeyFunction {
 *
 *     &#64;Override
 *     public Optional&lt;String&gt; encode(String cache, Object key) {
 *         return key instanceof Isbn isbn ? Optional.of(isbn.digits()) : Optional.empty();
 *     }
 * }
 * </pre>
 */
public interface KeyFunction {

    /**
     * What the entry of a key is stored under. It cannot meet the text of a key in standard form, nor that of another cache.
     *
     * @param cache the name of the cache
     * @param key as {@code @CacheResult} makes it or the call names it: several parameters are one
     *        {@link io.quarkus.cache.CompositeCacheKey}. Never null, and never the {@link io.quarkus.cache.DefaultCacheKey} of
     *        a method without
     *        parameters.
     * @return not empty, and well-formed: no half of a surrogate pair; {@link Optional#empty()} for the standard form
     */
    Optional<String> encode(String cache, Object key);

    /**
     * The key of a text, which the condition of {@link DynamoDbCache#invalidateIf} is shown.
     *
     * @param text what {@link #encode} gave, at some time, for a key of the cache
     * @return the key, or what stands for it; {@link Optional#empty()} if it cannot be told: the entry stays then
     */
    default Optional<Object> decode(String cache, String text) {
        return Optional.empty();
    }
}
