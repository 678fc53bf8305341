package io.quarkiverse.dynamodbcache.deployment.unmanaged.dynamodb;

/** Nobody says what the table of an unmanaged bean is called. */
public final class NoTableNameException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    // Not the name of the class by default: the enhanced client gets the name with each call, so a guess would make tests pass
    // on a table that the application never asks for, or fail for a reason that no one sees.
    NoTableNameException(String bean) {
        super(("%1$s is unmanaged, but nothing says which DynamoDB table it is kept in, so tests cannot create it. Write "
                + "@Unmanaged(table = \"...\"), or set quarkus.unmanaged.tables.\"%1$s\"; or set quarkus.unmanaged.flip=never, if "
                + "tests bring their tables themselves.").formatted(bean));
    }
}
