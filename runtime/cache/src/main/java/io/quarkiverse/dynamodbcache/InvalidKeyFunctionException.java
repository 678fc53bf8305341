package io.quarkiverse.dynamodbcache;

/**
 * The {@link KeyFunction} of the application gave something that is no text to store an entry under.
 * <p>
 * The message names the cache, the function, the class of the key, and what to do instead.
 */
public class InvalidKeyFunctionException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private InvalidKeyFunctionException(String message) {
        super(message);
    }

    /** Nothing where an answer is expected. */
    public static InvalidKeyFunctionException gaveNull(String cache, String function) {
        return new InvalidKeyFunctionException(("Cache '%s': the key function %s gave null. Return Optional.empty() for the "
                + "standard form of a key, or for a key that cannot be told from its text.").formatted(cache, function));
    }

    /** A text that all keys would share which have none. */
    public static InvalidKeyFunctionException gaveNoText(String cache, String function, String keyClass) {
        return new InvalidKeyFunctionException(("Cache '%s': the key function %s gave an empty text for a %s, which tells the "
                + "key from no other. Return Optional.empty() for the standard form, or a text that is not empty.")
                .formatted(cache, function, keyClass));
    }

    /** A text that DynamoDB would not give back as it was. */
    public static InvalidKeyFunctionException gaveIllFormedText(String cache, String function, String keyClass) {
        return new InvalidKeyFunctionException(("Cache '%s': the key function %s gave a text with half of a surrogate pair for "
                + "a %s, which UTF-8 cannot express. Return well-formed text, such as Base64 for what is no text.")
                .formatted(cache, function, keyClass));
    }
}
