package io.quarkiverse.dynamodbcache.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Puts the caches of a {@code @QuarkusTest}, or of one of its methods, on tables in memory, and all caches on the
 * {@link TestClock}, which stands still. Keys, codecs, layers and settings stay the real ones; the application is not started
 * again.
 * <p>
 * The table in memory never deletes what has expired, as DynamoDB may take days to.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.TYPE, ElementType.METHOD })
public @interface FakeCache {

    /**
     * The names of the caches that are faked; none for all that are in DynamoDB. A test that names another fails before it
     * begins.
     */
    String[] value() default {};
}
