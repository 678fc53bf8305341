package io.quarkiverse.dynamodbcache;

/**
 * A value cannot be stored, because the cache would not know which type to read it back as.
 * <p>
 * {@code put} fails with it and changes nothing; {@code get} returns what the loader returned, and does not store it.
 */
public class UnsupportedValueTypeException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public UnsupportedValueTypeException(String message) {
        super(message);
    }

    public UnsupportedValueTypeException(String message, Throwable cause) {
        super(message, cause);
    }
}
