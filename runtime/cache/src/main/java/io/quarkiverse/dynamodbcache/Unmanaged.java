package io.quarkiverse.dynamodbcache;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks what another service owns: an {@code @Entity}, a {@code @DynamoDbBean} or {@code @DynamoDbImmutable}, or all of those
 * in a package, or all that extend a {@code @MappedSuperclass}. What extends an unmanaged {@code @Entity} is unmanaged too.
 * <p>
 * This application never creates, drops, truncates or migrates their tables, whatever its configuration says. Under test it
 * creates them like its own, so that there is something to test on. Classes that cannot be annotated are named by
 * {@code quarkus.unmanaged.entities}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ ElementType.TYPE, ElementType.PACKAGE })
public @interface Unmanaged {

    /** The name of the DynamoDB table that tests create. Not for an {@code @Entity}, which names its table itself. */
    String table() default "";

    /** The types of those key attributes of a DynamoDB table whose getters do not tell, because a converter writes them. */
    Key[] keys() default {};

    /** A key attribute, of the table or of an index, that a converter writes. */
    @Documented
    @Retention(RetentionPolicy.CLASS)
    @Target({})
    @interface Key {

        /** The name of the attribute in the table. */
        String attribute();

        /** What the converter makes of it. */
        Type type();
    }

    /** The types that DynamoDB allows for a key attribute. */
    enum Type {
        STRING,
        NUMBER,
        BINARY
    }
}
