package io.quarkiverse.dynamodbcache.sharedtables;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A test that passes, and of which the auditor says all that. A test without it must pass without a word. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface Doubtful {

    String[] value();
}
