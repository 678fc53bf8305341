package io.quarkiverse.dynamodbcache.it.postgresql;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.RepeatedTest;

import io.quarkiverse.dynamodbcache.testing.DataIsolation;
import io.quarkiverse.dynamodbcache.testing.Isolation;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(PostgresqlServer.class)
@OnPostgresql
@DataIsolation(Isolation.TRUNCATE)
class TruncateTest extends OverHttpContract {

    /** More than Hibernate takes from a sequence at once. */
    private static final int MANY = 60;

    @Inject
    EntityManager em;

    @Override
    void see(long amount) {
        assertThat(holdings.amount(alice)).isEqualTo(amount);
        committed.row(Holding.class, alice).has("amount", amount);
    }

    private long count(String entity) {
        return QuarkusTransaction.requiringNew()
                .call(() -> em.createQuery("select count(*) from " + entity, Long.class).getSingleResult());
    }

    @RepeatedTest(3)
    void whatWasThereAfterStartUp_isThereAgain() {
        committed.row(Share.class, OpeningDay.SHARE).has("kind", ShareKind.PREFERRED);
        committed.row(Holding.class, OpeningDay.HOLDING).has("amount", 500).has("share.id", OpeningDay.SHARE);
        assertThat(count("Share s join s.venues")).isEqualTo(1);

        QuarkusTransaction.requiringNew().run(() -> {
            em.createQuery("delete from Holding").executeUpdate();
            em.remove(em.find(Share.class, OpeningDay.SHARE));
        });
        assertThat(count("Share")).isZero();
    }

    @RepeatedTest(3)
    void rowsOfTheTest_areGone_andTheirNumbersMakeNoDuplicates() {
        assertThat(count("Holding")).as("that of the start, Alice's and Bob's").isEqualTo(3);
        assertThat(count("Share")).isEqualTo(1);

        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < MANY; i++) {
                em.persist(new Holding(i));
                em.persist(new Share());
            }
        });
        assertThat(count("Holding")).isEqualTo(3 + MANY);
        assertThat(count("Share")).isEqualTo(1 + MANY);
    }
}
