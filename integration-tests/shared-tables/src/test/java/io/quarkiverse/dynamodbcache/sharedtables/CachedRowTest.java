package io.quarkiverse.dynamodbcache.sharedtables;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.dynamodbcache.sharedtables.register.Register;
import io.quarkiverse.dynamodbcache.sharedtables.register.Shares;
import io.quarkiverse.dynamodbcache.testing.DataIsolation;
import io.quarkiverse.dynamodbcache.testing.Isolation;
import io.quarkus.test.junit.QuarkusTest;

/** A value computed from rows that are rolled back is cached as long as its test: the next one has other rows. */
@QuarkusTest
@DataIsolation(Isolation.ROLLBACK)
class CachedRowTest {

    @Inject
    EntityManager em;

    @Inject
    Register register;

    static long total(EntityManager em) {
        return em.createQuery("select sum(amount) from Shares", Long.class).getSingleResult();
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 20, 300 })
    void total_isThatOfTheRowsOfItsTest(int amount) {
        em.persist(new Shares("Carol", amount));

        assertThat(register.total()).isEqualTo(total(em));
    }
}
