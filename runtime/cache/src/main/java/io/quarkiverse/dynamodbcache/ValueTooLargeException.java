package io.quarkiverse.dynamodbcache;

/**
 * An entry would take more bytes than a DynamoDB item may have: 400 KB, with its key and attribute names.
 * <p>
 * {@code put} fails with it and changes nothing; {@code get} returns what the loader returned, and does not store it.
 */
public class ValueTooLargeException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /**
     * @param size bytes of the item as DynamoDB counts them
     * @param largest bytes that it may have
     */
    public ValueTooLargeException(String cache, long size, long largest) {
        super(("Cache '%s': an entry of %s bytes does not fit into a DynamoDB item of %s bytes. "
                + "Cache less of it, or give it to a cache of another type: quarkus.cache.\"%s\".type=caffeine.")
                .formatted(cache, size, largest, cache));
    }
}
