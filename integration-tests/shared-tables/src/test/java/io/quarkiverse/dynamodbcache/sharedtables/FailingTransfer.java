package io.quarkiverse.dynamodbcache.sharedtables;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.BeforeEach;

import io.quarkiverse.dynamodbcache.sharedtables.Transfers.Transfer;
import io.quarkiverse.dynamodbcache.sharedtables.mail.Mail;
import io.quarkiverse.dynamodbcache.sharedtables.register.Register;
import io.quarkiverse.dynamodbcache.sharedtables.register.Shares;
import io.quarkiverse.dynamodbcache.testing.Committed;
import io.quarkus.hibernate.orm.PersistenceUnit;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;

/** Alice has 100 shares, of which 10 go to Bob, which the mail at the end of the transfer always lets fail. */
abstract class FailingTransfer {

    static final String NOTE = "nobody (tried)";

    @Inject
    EntityManager em;

    @Inject
    @PersistenceUnit("mail")
    EntityManager mails;

    @Inject
    Transfers transfers;

    @Inject
    Register register;

    @Inject
    Committed committed;

    Transfer transfer;

    @BeforeEach
    void shares() {
        Shares alice = new Shares("Alice", 100);
        Shares bob = new Shares("Bob", 0);
        // That of the test, if it has one.
        QuarkusTransaction.joiningExisting().run(() -> {
            em.persist(alice);
            em.persist(bob);
        });
        transfer = new Transfer(alice.getId(), bob.getId(), 10, "nobody");
    }

    void inProcess(Consumer<Transfer> how) {
        assertThatThrownBy(() -> how.accept(transfer)).hasMessage("No address: nobody");
    }

    void overHttp(String how) {
        RestAssured.given().contentType(ContentType.JSON).body(transfer).post("/shares/transfers/{how}", how).then()
                .statusCode(500);
    }

    /** What no rollback takes back must be cleaned up by the test. */
    void forgetTheNote() {
        QuarkusTransaction.requiringNew().run(() -> mails.remove(mails.find(Mail.class, NOTE)));
    }
}
