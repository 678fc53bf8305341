package io.quarkiverse.dynamodbcache.sharedtables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.quarkiverse.dynamodbcache.sharedtables.mail.Mail;
import io.quarkiverse.dynamodbcache.sharedtables.register.Shares;
import io.quarkiverse.dynamodbcache.testing.DataIsolation;
import io.quarkiverse.dynamodbcache.testing.Isolation;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;

/** The matrix of transfers whose mail fails, where commits are real and the tables are emptied afterwards. */
@ExtendWith({ Doubts.class, Tables.class })
@QuarkusTest
@DataIsolation(Isolation.TRUNCATE)
class TruncateTransferTest extends FailingTransfer {

    private void see(int amount) {
        assertThat(register.amount(transfer.from())).isEqualTo(amount);
        committed.row(Shares.class, transfer.from()).has("amount", amount);
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
    void notedInProcess_leavesTheShares_andTheNote() {
        inProcess(transfers::noted);

        see(100);
        committed.row(Mail.class, NOTE).exists();
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
    void notedOverHttp_leavesTheShares_andTheNote() {
        overHttp("noted");

        see(100);
        committed.row(Mail.class, NOTE).exists();
    }

    @Test
    void responseThatCannotBeWritten_leavesWhatTheMethodDid() {
        RestAssured.put("/shares/{id}/unspeakable", transfer.from()).then().statusCode(500);

        see(101);
    }
}
