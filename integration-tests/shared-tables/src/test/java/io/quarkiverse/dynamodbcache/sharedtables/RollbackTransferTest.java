package io.quarkiverse.dynamodbcache.sharedtables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import io.quarkiverse.dynamodbcache.sharedtables.mail.Mail;
import io.quarkiverse.dynamodbcache.sharedtables.register.Shares;
import io.quarkiverse.dynamodbcache.testing.DataIsolation;
import io.quarkiverse.dynamodbcache.testing.Isolation;
import io.quarkus.test.junit.QuarkusTest;

/** The matrix of transfers whose mail fails, where the test is rolled back. */
@ExtendWith({ Doubts.class, Tables.class })
@QuarkusTest
@DataIsolation(Isolation.ROLLBACK)
class RollbackTransferTest extends FailingTransfer {

    private void see(int amount) {
        assertThat(register.amount(transfer.from())).isEqualTo(amount);
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
    @Doubtful("POST /shares/transfers/atomic was called over HTTP while the test held writes")
    void atomicOverHttp_showsNothing() {
        overHttp("atomic");

        see(100);
    }

    /** A wrong service passes as well as the right one does: the call has found no rows to change. */
    @Test
    @Doubtful("POST /shares/transfers/in-steps was called over HTTP while the test held writes")
    void inStepsOverHttp_showsNothing() {
        overHttp("in-steps");

        see(100);
    }

    @Test
    @Doubtful({ "POST /shares/transfers/noted was called over HTTP while the test held writes",
            "What Mails.note wrote was committed by a transaction of its own" })
    void notedOverHttp_showsNothing_butTheNote() {
        overHttp("noted");

        see(100);
        committed.row(Mail.class, NOTE).exists();
        forgetTheNote();
    }
}
