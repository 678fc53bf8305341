package io.quarkiverse.dynamodbcache.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * How the tests of a {@code @QuarkusTest} class, or one of its methods, are isolated from each other. Covers SQL, DynamoDB and
 * caches together. A method's wins over its class's, and that over {@code quarkus.test-data.isolation}.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.TYPE, ElementType.METHOD })
public @interface DataIsolation {

    Isolation value();
}
