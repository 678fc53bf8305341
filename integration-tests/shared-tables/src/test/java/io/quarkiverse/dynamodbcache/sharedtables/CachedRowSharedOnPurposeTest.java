package io.quarkiverse.dynamodbcache.sharedtables;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import io.quarkiverse.dynamodbcache.sharedtables.register.Register;
import io.quarkiverse.dynamodbcache.sharedtables.register.Shares;
import io.quarkiverse.dynamodbcache.testing.DataIsolation;
import io.quarkiverse.dynamodbcache.testing.Isolation;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;

/** The control: rows are rolled back by Quarkus alone, and what was cached from them is not. */
@QuarkusTest
@DataIsolation(Isolation.NONE)
@TestMethodOrder(OrderAnnotation.class)
class CachedRowSharedOnPurposeTest {

    private static final int AMOUNT = 4000;

    @Inject
    EntityManager em;

    @Inject
    Register register;

    @Test
    @Order(1)
    @TestTransaction
    void first_cachesWhatIsRolledBack() {
        em.persist(new Shares("Carol", AMOUNT));

        assertThat(register.total()).isEqualTo(CachedRowTest.total(em));
    }

    @Test
    @Order(2)
    @TestTransaction
    void second_findsItCached() {
        assertThat(register.total()).isEqualTo(CachedRowTest.total(em) + AMOUNT);
    }
}
