package io.quarkiverse.dynamodbcache.testing.internal.sql;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hibernate.dialect.H2Dialect;
import org.hibernate.dialect.MariaDBDialect;
import org.hibernate.dialect.OracleDialect;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.dialect.SQLServerDialect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

import io.quarkiverse.dynamodbcache.testing.Isolation;
import io.quarkiverse.dynamodbcache.testing.internal.lifecycle.TestRun;

class DialectsTest {

    private static TestRun run(TestInfo test, Isolation isolation) {
        return new TestRun("n", DialectsTest.class, test.getTestMethod().orElseThrow(), isolation);
    }

    @Test
    void h2AndPostgresql_areKnown(TestInfo test) {
        assertThatCode(() -> {
            for (Isolation isolation : Isolation.values()) {
                Dialects.check(run(test, isolation), "orders", new H2Dialect());
                Dialects.check(run(test, isolation), "orders", new PostgreSQLDialect());
            }
        }).doesNotThrowAnyException();
    }

    @Test
    void databaseWithoutReleaseOfSavepoints_isRefused(TestInfo test) {
        assertThatThrownBy(() -> Dialects.check(run(test, Isolation.JOINED), "orders", new OracleDialect()))
                .hasMessage(
                        "DialectsTest.databaseWithoutReleaseOfSavepoints_isRefused is isolated by JOINED, which is made for H2 "
                                + "and PostgreSQL, but persistence unit 'orders' uses another database (OracleDialect). Isolate the test by "
                                + "NAMESPACE, and let it clean up its rows itself.");
        assertThatThrownBy(() -> Dialects.check(run(test, Isolation.ROLLBACK), "orders", new SQLServerDialect()))
                .hasMessageContaining("H2 and PostgreSQL");
    }

    @Test
    void databaseThatNumbersOtherwise_isRefusedForTruncateOnly(TestInfo test) {
        assertThatThrownBy(() -> Dialects.check(run(test, Isolation.TRUNCATE), "orders", new MariaDBDialect()))
                .hasMessageContaining("isolated by TRUNCATE").hasMessageContaining("H2 and PostgreSQL");
        assertThatCode(() -> Dialects.check(run(test, Isolation.ROLLBACK), "orders", new MariaDBDialect()))
                .doesNotThrowAnyException();
    }
}
