package io.quarkiverse.dynamodbcache;

/** The keys of a cache cannot be looked at, as only hashes of them are stored. Nothing has changed. */
public class HashedKeysException extends UnsupportedOperationException {

    private static final long serialVersionUID = 1L;

    public HashedKeysException(String cache) {
        super(("Cache '%s': invalidateIf looks at keys, but only hashes of them are stored "
                + "(quarkus.cache.dynamodb.encryption.hash-keys), which do not tell the keys. Use tags and invalidateTag, or "
                + "invalidateAll.").formatted(cache));
    }
}
