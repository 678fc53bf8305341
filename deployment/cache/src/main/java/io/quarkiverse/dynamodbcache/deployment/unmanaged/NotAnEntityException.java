package io.quarkiverse.dynamodbcache.deployment.unmanaged;

/** Something was called unmanaged that has no table. */
public final class NotAnEntityException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private NotAnEntityException(String message) {
        super(message);
    }

    static NotAnEntityException annotated(String name) {
        return new NotAnEntityException(name.endsWith("package-info")
                ? ("@Unmanaged on %s: the package holds no @Entity, @DynamoDbBean or @DynamoDbImmutable. "
                        + "Move the annotation to the package that does; those below it are packages of their own.")
                        .formatted(name)
                : ("@Unmanaged on %s: it is neither an @Entity nor a @DynamoDbBean or @DynamoDbImmutable, so it has no table. "
                        + "Move the annotation to the class that has.").formatted(name));
    }

    static NotAnEntityException withoutHeirs(String name) {
        return new NotAnEntityException(("@Unmanaged on %s: no @Entity of this application extends that mapped superclass, and "
                + "by itself it has no table. Move the annotation to the entities, or remove it; an entity in a jar is only seen "
                + "if the jar is indexed (quarkus.index-dependency).").formatted(name));
    }

    static NotAnEntityException named(String pattern) {
        return new NotAnEntityException(("quarkus.unmanaged.entities names '%s', but no @Entity, @DynamoDbBean or "
                + "@DynamoDbImmutable of this application matches. Write the full name of the class, or 'com.acme.legacy.*' for "
                + "all of a package; a class in a jar is only seen if the jar is indexed (quarkus.index-dependency).")
                .formatted(pattern));
    }
}
