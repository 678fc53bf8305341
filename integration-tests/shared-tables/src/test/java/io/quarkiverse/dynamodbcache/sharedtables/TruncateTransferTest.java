package io.quarkiverse.dynamodbcache.sharedtables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.quarkiverse.dynamodbcache.sharedtables.Transfers.Transfer;
import io.quarkiverse.dynamodbcache.sharedtables.mail.Mail;
import io.quarkiverse.dynamodbcache.sharedtables.register.Register;
import io.quarkiverse.dynamodbcache.sharedtables.register.Shares;
import io.quarkiverse.dynamodbcache.testing.Committed;
import io.quarkiverse.dynamodbcache.testing.DataIsolation;
import io.quarkiverse.dynamodbcache.testing.Isolation;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;

/** The matrix of transfers whose mail fails, where commits are real and the tables are emptied afterwards. */
@ExtendWith({ Doubts.class, Tables.class })
@QuarkusTest
@DataIsolation(Isolation.TRUNCATE)
class TruncateTransferTest {

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
        QuarkusTransaction.requiringNew().run(() -> {
            em.persist(alice);
            em.persist(bob);
        });
        transfer = new Transfer(alice.getId(), bob.getId(), 10, "nobody");
    }

    private void see(int amount) {
        assertThat(register.amount(transfer.from())).isEqualTo(amount);
        committed.row(Shares.class, transfer.from()).has("amount", amount);
    }

    @Test
    void atomicInProcess_leavesTheShares() {
        assertThatThrownBy(() -> transfers.atomic(transfer)).hasMessage("No address: nobody");

        see(100);
    }

    @Test
    void inStepsInProcess_losesShares() {
        assertThatThrownBy(() -> transfers.inSteps(transfer)).hasMessage("No address: nobody");

        see(90);
    }

    @Test
    void atomicOverHttp_leavesTheShares() {
        RestAssured.given().contentType(ContentType.JSON).body(transfer).post("/shares/transfers/atomic").then()
                .statusCode(500);

        see(100);
    }

    @Test
    void inStepsOverHttp_losesShares() {
        RestAssured.given().contentType(ContentType.JSON).body(transfer).post("/shares/transfers/in-steps").then()
                .statusCode(500);

        see(90);
    }

    @Test
    void noteOfItsOwn_isCommittedThoughTheTransferFails() {
        assertThatThrownBy(() -> transfers.noted(transfer)).hasMessage("No address: nobody");

        see(100);
        committed.row(Mail.class, "nobody (tried)").exists();
    }

    @Test
    void responseThatCannotBeWritten_leavesWhatTheMethodDid() {
        RestAssured.put("/shares/{id}/unspeakable", transfer.from()).then().statusCode(500);

        see(101);
    }
}
