package io.quarkiverse.dynamodbcache.sharedtables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.quarkiverse.dynamodbcache.sharedtables.mail.Mail;
import io.quarkiverse.dynamodbcache.sharedtables.register.Shares;
import io.quarkiverse.dynamodbcache.testing.DataIsolation;
import io.quarkiverse.dynamodbcache.testing.Isolation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/** The matrix of transfers whose mail fails, where calls over HTTP join the transaction of the test. */
@ExtendWith({ Doubts.class, Tables.class })
@QuarkusTest
@DataIsolation(Isolation.JOINED)
class JoinedTransferTest extends FailingTransfer {

    /** In the test, and over HTTP. */
    private void see(int amount) {
        assertThat(register.amount(transfer.from())).isEqualTo(amount);
        RestAssured.get("/shares/{id}", transfer.from()).then().statusCode(200).body(is(String.valueOf(amount)));
        committed.row(Shares.class, transfer.from()).isAbsent();
    }

    @Test
    void atomicInProcess_leavesTheShares() {
        inProcess(transfers::atomic);

        see(100);
    }

    @Test
    void inStepsInProcess_losesShares() {
        inProcess(transfers::inSteps);

        see(90);
    }

    @Test
    @Doubtful("What Mails.note wrote was committed by a transaction of its own")
    void notedInProcess_leavesTheShares_andTheNoteForGood() {
        inProcess(transfers::noted);

        see(100);
        committed.row(Mail.class, NOTE).exists();
        forgetTheNote();
    }

    @Test
    void atomicOverHttp_leavesTheShares() {
        overHttp("atomic");

        see(100);
    }

    @Test
    void inStepsOverHttp_losesShares() {
        overHttp("in-steps");

        see(90);
    }

    @Test
    @Doubtful("What Mails.note wrote was committed by a transaction of its own")
    void notedOverHttp_leavesTheShares_andTheNoteForGood() {
        overHttp("noted");

        see(100);
        committed.row(Mail.class, NOTE).exists();
        forgetTheNote();
    }

    @Test
    void responseThatCannotBeWritten_leavesWhatTheMethodDid() {
        RestAssured.put("/shares/{id}/unspeakable", transfer.from()).then().statusCode(500);

        see(101);
    }
}
