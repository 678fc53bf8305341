package io.quarkiverse.dynamodbcache.it.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import javax.sql.DataSource;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.testing.DataIsolation;
import io.quarkiverse.dynamodbcache.testing.Isolation;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PostgresqlServer.class)
@OnPostgresql
@DataIsolation(Isolation.TRUNCATE)
class UnderTestTest {

    @Inject
    DataSource dataSource;

    @Inject
    EntityManager entities;

    private List<String> rows(String query) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return Rows.of(query, connection);
        }
    }

    @Test
    void tablesOfTheOtherService_areThere_inItsSchema() throws SQLException {
        assertThat(rows(Rows.TABLES)).containsExactly("exchange.share", "exchange.share_venue", "exchange.venue",
                "public.holding");
    }

    @Test
    void sequences_areThere() throws SQLException {
        assertThat(rows(Rows.SEQUENCES)).containsExactly("exchange.share_numbers", "public.holding_seq");
    }

    @Test
    void foreignKeys_areThere() throws SQLException {
        assertThat(rows(Rows.FOREIGN_KEYS)).containsExactly("exchange.share_venue to exchange.share",
                "exchange.share_venue to exchange.venue", "holding to exchange.share");
    }

    @Test
    void row_isWrittenAndRead() {
        Share share = new Share();
        share.kind = ShareKind.PREFERRED;
        QuarkusTransaction.requiringNew().run(() -> entities.persist(share));

        ShareKind kind = QuarkusTransaction.requiringNew().call(() -> entities.find(Share.class, share.id).kind);
        assertThat(kind).isEqualTo(ShareKind.PREFERRED);
    }
}
