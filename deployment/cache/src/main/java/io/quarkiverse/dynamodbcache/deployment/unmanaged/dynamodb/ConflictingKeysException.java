package io.quarkiverse.dynamodbcache.deployment.unmanaged.dynamodb;

/** Two unmanaged beans name one table, but it cannot be that of both. */
public final class ConflictingKeysException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ConflictingKeysException(String table, String first, String second) {
        super(("Table '%s' is that of %s and of %s, which are unmanaged, but they do not agree on its key, on one of its indexes, "
                + "or on the type of an attribute that is a key for both. Give one of them another table, or correct its keys.")
                .formatted(table, first, second));
    }
}
