package io.quarkiverse.dynamodbcache.runtime.internal.codec;

import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import javax.crypto.SecretKey;

import io.quarkiverse.dynamodbcache.HashedKeysException;
import io.quarkiverse.dynamodbcache.KeyFunction;
import io.quarkiverse.dynamodbcache.UnsupportedKeyTypeException;

/**
 * Turns a cache key into the text it is stored under, and back.
 *
 * <pre>
 * stored = key | own | hashed
 * key    = leaf | group | record | "n" (null) | "*" (the default key of this cache)
 * leaf   = tag ":" text                          s:abc   i:42   u:3f0c…   e:com.acme.Color.RED
 * group  = tag "(" [ key { "," key } ] ")"       c(s:a,i:5,n)   l(i:1,i:2)   o()   m(p(s:a,i:1))
 * record = "r(" class name { "," key } ")"       r(com.acme.Isbn,s:978,i:3)
 * own    = "x:" text, which the {@link KeyFunction} of the application gave
 * hashed = "X:" HMAC of any of them, in Base64, if that is what is stored
 * text   = user text, escaped as {@link Escaped} says
 * </pre>
 *
 * The tags of leaves are listed in {@link CommonLeaves}, {@link TimeLeaves} and {@link ArrayLeaves}, those of groups in
 * {@link GroupTypes}, the others in {@link NamedTags}. What has no order, a set or a map, is written in the order of the
 * texts of its elements.
 * <p>
 * <em>Equal</em> is what {@code equals} says, except that arrays are equal if their contents are, wherever they stand; a
 * record is what its components are, whatever its {@code equals} says.
 */
public interface KeyCodec {

    /**
     * Equal keys give equal texts, different keys different ones, in every JVM.
     *
     * @return never empty; holds no '#', no control character, no unpaired surrogate
     * @throws NullPointerException if the key is null
     * @throws UnsupportedKeyTypeException if the key or a part of it has no stable text form
     */
    String encode(Object key);

    /**
     * Classes named by the text are never loaded: they are known as key types of the cache, or were encoded before.
     *
     * @return the key, or empty if no key this application knows has exactly this text; what a function gives for its own text
     *         is taken as it is
     */
    Optional<Object> decode(String text);

    /**
     * @return of the texts of keys, whether the condition holds for the key; not for one that is not known
     * @throws HashedKeysException if no text tells its key
     */
    default Predicate<String> matching(Predicate<Object> condition) {
        return text -> decode(text).filter(condition).isPresent();
    }

    /** @return one that tells the keys of one call from each other, even if this one does not tell any */
    default KeyCodec ofOneCall() {
        return this;
    }

    /** Does what the first key would have done first, so that it does not wait for it. */
    default void warmUp() {
        encode("");
    }

    /**
     * The codec of one cache.
     *
     * @param knownKeyTypes the enums and records that may be met in keys; those in their components need not be named
     */
    static KeyCodec forCache(String cacheName, Set<Class<?>> knownKeyTypes) {
        return new TextKeyCodec(cacheName, new KnownTypes(knownKeyTypes));
    }

    /**
     * The same for an application that gives some of its keys a form of its own.
     *
     * @param standard for the other keys
     */
    static KeyCodec asking(KeyFunction function, String cacheName, KeyCodec standard) {
        return new OwnKeyCodec(cacheName, function, standard);
    }

    /** The same keys, of which no one can tell who does not have the secret. */
    static KeyCodec hashing(KeyCodec readable, String cache, SecretKey secret) {
        return new HashedKeyCodec(cache, readable, secret);
    }

    /** Takes any key, and tells none from another. */
    static KeyCodec none() {
        return new NoKeyCodec();
    }
}
