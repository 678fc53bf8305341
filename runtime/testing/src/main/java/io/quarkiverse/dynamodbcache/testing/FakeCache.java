package io.quarkiverse.dynamodbcache.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Puts the caches of a {@code @QuarkusTest}, or of one of its methods, on a table in memory, and on a {@link TestClock} that
 * stands still. Keys, codecs, layers and settings stay the real ones; the application is not started again.
 * <p>
 * The table in memory never deletes what has expired, as DynamoDB may take days to.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.TYPE, ElementType.METHOD })
public @interface FakeCache {

    /** The names of the caches; none for all that are in DynamoDB. */
    String[] value() default {};
}
