package io.quarkiverse.dynamodbcache.deployment;

/** The type that a property names cannot be understood, or is not there. */
public final class UnreadableTypeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableTypeException(String cache, String type, Throwable cause) {
        super(("Cache '%s': '%s' is not a type of this application (%s). Set quarkus.cache.dynamodb.\"%s\".value-type to a full "
                + "class name, with generics if it has any, such as java.util.List<com.acme.Price>.").formatted(cache, type,
                        cause.getMessage(), cache),
                cause);
    }
}
