package io.quarkiverse.dynamodbcache.sharedtables;

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
import io.restassured.RestAssured;
import io.restassured.http.ContentType;

/** The matrix of transfers whose mail fails, where the test is rolled back. */
@ExtendWith({ Doubts.class, Tables.class })
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

    private Transfer transfer;

    @BeforeEach
    void shares() {
        Shares alice = new Shares("Alice", 100);
        Shares bob = new Shares("Bob", 0);
        em.persist(alice);
        em.persist(bob);
        transfer = new Transfer(alice.getId(), bob.getId(), 10, "nobody");
    }

    @Test
    void atomicInProcess_leavesTheShares() {
        assertThatThrownBy(() -> transfers.atomic(transfer)).hasMessage("No address: nobody");

        assertThat(register.amount(transfer.from())).isEqualTo(100);
        committed.row(Shares.class, transfer.from()).isAbsent();
    }

    @Test
    void inStepsInProcess_losesShares() {
        assertThatThrownBy(() -> transfers.inSteps(transfer)).hasMessage("No address: nobody");

        assertThat(register.amount(transfer.from())).isEqualTo(90);
        committed.row(Shares.class, transfer.from()).isAbsent();
    }

    @Test
    @Doubtful("POST /shares/transfers/atomic was called over HTTP while the test held writes")
    void atomicOverHttp_showsNothing() {
        RestAssured.given().contentType(ContentType.JSON).body(transfer).post("/shares/transfers/atomic").then()
                .statusCode(500);

        assertThat(register.amount(transfer.from())).isEqualTo(100);
        committed.row(Shares.class, transfer.from()).isAbsent();
    }

    /** A wrong service passes as well as the right one does: the call has found no rows to change. */
    @Test
    @Doubtful("POST /shares/transfers/in-steps was called over HTTP while the test held writes")
    void inStepsOverHttp_showsNothing() {
        RestAssured.given().contentType(ContentType.JSON).body(transfer).post("/shares/transfers/in-steps").then()
                .statusCode(500);

        assertThat(register.amount(transfer.from())).isEqualTo(100);
        committed.row(Shares.class, transfer.from()).isAbsent();
    }
}
