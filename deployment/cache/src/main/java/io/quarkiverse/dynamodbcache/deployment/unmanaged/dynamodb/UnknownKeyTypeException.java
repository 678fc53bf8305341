package io.quarkiverse.dynamodbcache.deployment.unmanaged.dynamodb;

/** The type of a key attribute cannot be read from the bean. */
public final class UnknownKeyTypeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownKeyTypeException(String bean, String attribute) {
        super(("%s is unmanaged, but the build cannot tell of which type its key attribute '%s' is in the table, because a converter "
                + "makes it, or because the enhanced client makes no text, number or binary of it. State it: @Unmanaged(keys = "
                + "@Unmanaged.Key(attribute = \"%2$s\", type = Unmanaged.Type.STRING)), or NUMBER, or BINARY.")
                .formatted(bean, attribute));
    }
}
