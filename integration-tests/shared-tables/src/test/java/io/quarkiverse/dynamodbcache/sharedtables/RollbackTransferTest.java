package io.quarkiverse.dynamodbcache.sharedtables;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.quarkiverse.dynamodbcache.sharedtables.Transfers.Transfer;
import io.quarkiverse.dynamodbcache.sharedtables.register.Register;
import io.quarkiverse.dynamodbcache.sharedtables.register.Shares;
import io.quarkiverse.dynamodbcache.testing.Committed;
import io.quarkiverse.dynamodbcache.testing.DataIsolation;
import io.quarkiverse.dynamodbcache.testing.Isolation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;

/** The matrix of transfers whose mail fails, where the test is rolled back. */
@ExtendWith({ Doubts.class })
@QuarkusTest
@DataIsolation(Isolation.ROLLBACK)
class RollbackTransferTest {

    @Inject
    EntityManager em;

    @Inject
    Transfers transfers;

    @Inject
    Register register;

    @Inject
    Committed committed;

    private long from;
    private long to;

    @BeforeEach
    void shares() {
        Shares alice = new Shares("Alice", 100);
        Shares bob = new Shares("Bob", 0);
        em.persist(alice);
        em.persist(bob);
        from = alice.getId();
        to = bob.getId();
    }

    private Transfer failing() {
        return new Transfer(from, to, 10, "nobody");
    }

    @Test
    void atomicInProcess_leavesAllAsItWas() {
        assertThatThrownBy(() -> transfers.atomic(failing())).hasMessage("No address: nobody");

        assertThat(register.amount(from)).isEqualTo(100);
        committed.row(Shares.class, from).isAbsent();
    }

    @Test
    void inStepsInProcess_losesTheShares() {
        assertThatThrownBy(() -> transfers.inSteps(failing())).hasMessage("No address: nobody");

        assertThat(register.amount(from)).isEqualTo(90);
        committed.row(Shares.class, from).isAbsent();
    }

    @Test
    @Doubtful("POST /shares/transfers/in-steps was called over HTTP while the test held writes")
    void inStepsOverHttp_seesNoShares() {
        given().contentType(ContentType.JSON).body(failing()).post("/shares/transfers/in-steps").then().statusCode(500);

        assertThat(register.amount(from)).isEqualTo(100);
    }
}
