package io.quarkiverse.dynamodbcache.testing.internal.sql;

import java.util.List;

import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.H2Dialect;
import org.hibernate.dialect.MySQLDialect;
import org.hibernate.dialect.PostgreSQLDialect;

import io.quarkiverse.dynamodbcache.testing.Isolation;
import io.quarkiverse.dynamodbcache.testing.internal.lifecycle.TestRun;

/** The databases that know the SQL which a test is isolated by. */
final class Dialects {

    /** They restart the numbers of identity columns as the standard says. */
    private static final List<Class<? extends Dialect>> TRUNCATE = List.of(H2Dialect.class, PostgreSQLDialect.class);
    /** They set and release savepoints as the standard says. MySQL's includes MariaDB's. */
    private static final List<Class<? extends Dialect>> ROLLBACK = List.of(H2Dialect.class, PostgreSQLDialect.class,
            MySQLDialect.class);

    private Dialects() {
    }

    /** To be called before the test has begun anything: its end would fail. */
    static void check(TestRun test, Units units) {
        units.all().forEach(unit -> check(test, unit.name(), unit.factory().getJdbcServices().getDialect()));
    }

    static void check(TestRun test, String unit, Dialect dialect) {
        List<Class<? extends Dialect>> known = test.isolation() == Isolation.TRUNCATE ? TRUNCATE : ROLLBACK;
        if (known.stream().noneMatch(type -> type.isInstance(dialect))) {
            throw new IllegalStateException(
                    ("%s is isolated by %s, which is made for H2 and PostgreSQL, but persistence unit '%s' uses another database (%s). "
                            + "Isolate the test by NAMESPACE, and let it clean up its rows itself.").formatted(test.name(),
                                    test.isolation(), unit, dialect.getClass().getSimpleName()));
        }
    }
}
