package io.quarkiverse.dynamodbcache;

/**
 * A value has more bytes than the cache takes: at most 16 MB, or what {@code quarkus.cache.dynamodb.max-value-size} says.
 * <p>
 * {@code put} fails with it and changes nothing; {@code get} returns what the loader returned, and does not store it.
 */
public class ValueTooLargeException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /**
     * @param size bytes of the value as it would be stored
     * @param largest bytes that it may have
     */
    public ValueTooLargeException(String cache, long size, long largest) {
        super(("Cache '%s': an entry of %s bytes is larger than the %s bytes that it may have "
                + "(quarkus.cache.dynamodb.max-value-size, or quarkus.cache.dynamodb.\"%s\".max-value-size, at most 16M). "
                + "Cache less of it, or give it to a cache of another type: quarkus.cache.\"%s\".type=caffeine.")
                .formatted(cache, size, largest, cache, cache));
    }
}
