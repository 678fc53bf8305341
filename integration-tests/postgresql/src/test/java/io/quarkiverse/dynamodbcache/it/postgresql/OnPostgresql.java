package io.quarkiverse.dynamodbcache.it.postgresql;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.condition.EnabledIf;

/** Skipped, saying so, where there is no PostgreSQL. */
@EnabledIf(value = "io.quarkiverse.dynamodbcache.it.postgresql.PostgresqlServer#isInstalled", disabledReason = PostgresqlServer.NOT_INSTALLED)
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface OnPostgresql {
}
