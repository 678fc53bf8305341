package io.quarkiverse.dynamodbcache.sharedtables;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.quarkiverse.dynamodbcache.sharedtables.mail.Mail;
import io.quarkiverse.dynamodbcache.sharedtables.register.Label;
import io.quarkiverse.dynamodbcache.sharedtables.register.Remark;
import io.quarkiverse.dynamodbcache.sharedtables.register.Shares;
import io.quarkiverse.dynamodbcache.testing.Committed;
import io.quarkiverse.dynamodbcache.testing.DataIsolation;
import io.quarkiverse.dynamodbcache.testing.Isolation;
import io.quarkus.test.junit.QuarkusTest;

@ExtendWith({ Doubts.class, Tables.class })
@QuarkusTest
@DataIsolation(Isolation.ROLLBACK)
class CommittedTest {

    /** From import.sql: 1000 shares of the treasury, with a remark. */
    private static final long TREASURY = 1;

    @Inject
    EntityManager em;

    @Inject
    Committed committed;

    @Test
    void committedRow_has() {
        committed.row(Shares.class, TREASURY).has("amount", 1000).has("amount", 1000L).has("owner", "Treasury");
        committed.row(Remark.class, 1L).has("shares.owner", "Treasury");
        committed.row(Mail.class, "operators@example.com").exists();
    }

    @Test
    void otherValue_isToldWithBoth() {
        assertThatThrownBy(() -> committed.row(Shares.class, TREASURY).has("amount", 90))
                .isInstanceOf(AssertionError.class)
                .hasMessage("Shares with id 1: amount is committed as <1000>, expected <90>");
    }

    @Test
    void absentRow_isTold() {
        assertThatThrownBy(() -> committed.row(Shares.class, -1L).has("amount", 90))
                .isInstanceOf(AssertionError.class).hasMessage("Shares with id -1 is not committed, expected it to be");
    }

    @Test
    void presentRow_isTold() {
        assertThatThrownBy(() -> committed.row(Shares.class, TREASURY).isAbsent())
                .isInstanceOf(AssertionError.class).hasMessage("Shares with id 1 is committed, expected it to be absent");
    }

    @Test
    void classThatIsNoEntity_isTold() {
        assertThatThrownBy(() -> committed.row(String.class, 1L))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("java.lang.String is an entity of no active persistence units, instead of one");
    }

    @Test
    void entitiesThatWereOnlyRead_agree() {
        em.find(Shares.class, TREASURY);
        em.find(Remark.class, 1L);

        committed.agreesWithCurrentTransaction();
    }

    @Test
    void changedEntity_disagrees() {
        em.find(Remark.class, 1L);
        em.createQuery("update Shares set amount = 7").executeUpdate();

        assertThatThrownBy(() -> committed.agreesWithCurrentTransaction()).isInstanceOf(AssertionError.class)
                .hasMessage("Shares with id 1: amount is committed as <1000>, expected <7> as in the current transaction");
    }

    @Test
    void newEntity_disagrees() {
        em.persist(new Label("new"));

        assertThatThrownBy(() -> committed.agreesWithCurrentTransaction()).isInstanceOf(AssertionError.class)
                .hasMessage("Label with id new is not committed");
    }
}
