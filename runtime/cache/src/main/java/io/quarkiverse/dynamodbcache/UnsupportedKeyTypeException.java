package io.quarkiverse.dynamodbcache;

/**
 * A key has no text form that all instances of an application, and its next versions, agree on.
 * <p>
 * The message names the cache, the class, and what to use instead.
 */
public class UnsupportedKeyTypeException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private static final String REMEDY = "Use a String, a number, a UUID, a java.time type, an enum, a record, or a collection "
            + "of those as the key, turn the arguments into one of them with a CacheKeyGenerator (@CacheResult(keyGenerator = ...)), "
            + "or give the key a text with a bean that implements KeyFunction.";

    private UnsupportedKeyTypeException(String message) {
        super(message);
    }

    /** The class is neither a key type by itself nor made of key types. */
    public static UnsupportedKeyTypeException of(String cache, String className) {
        return new UnsupportedKeyTypeException("Cache '" + cache + "': " + className + " cannot be a key or a part of one, "
                + "because it has no stable text form to store the entry under. " + REMEDY);
    }

    /** The key contains itself, or holds so many levels that it looks as if it did. */
    public static UnsupportedKeyTypeException tooDeep(String cache, String className, int levels) {
        return new UnsupportedKeyTypeException("Cache '" + cache + "': a key contains itself, or has more than " + levels
                + " levels, which a key cannot have; the innermost one looked at is a " + className + ". " + REMEDY);
    }
}
