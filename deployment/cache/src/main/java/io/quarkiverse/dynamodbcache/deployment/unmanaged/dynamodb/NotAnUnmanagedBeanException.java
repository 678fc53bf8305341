package io.quarkiverse.dynamodbcache.deployment.unmanaged.dynamodb;

import java.util.Set;

/** A table was named for a class that has none. */
public final class NotAnUnmanagedBeanException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotAnUnmanagedBeanException(String name, Set<String> beans) {
        super(("quarkus.unmanaged.tables.\"%1$s\" names a table for a class that is no unmanaged @DynamoDbBean or "
                + "@DynamoDbImmutable. Those are %2$s. Mark it with @Unmanaged, name it in quarkus.unmanaged.entities, or remove the "
                + "property.").formatted(name, beans));
    }
}
