package io.quarkiverse.dynamodbcache.it.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkiverse.dynamodbcache.testing.DataIsolation;
import io.quarkiverse.dynamodbcache.testing.Isolation;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PostgresqlServer.class)
@OnPostgresql
@DataIsolation(Isolation.JOINED)
class JoinedTest extends OverHttpContract {

    @Override
    void see(long amount) {
        assertThat(holdings.amount(alice)).isEqualTo(amount);
        committed.row(Holding.class, alice).isAbsent();
    }
}
