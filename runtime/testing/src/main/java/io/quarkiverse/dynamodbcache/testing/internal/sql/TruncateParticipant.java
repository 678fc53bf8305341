package io.quarkiverse.dynamodbcache.testing.internal.sql;

import java.util.Optional;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;

import io.quarkiverse.dynamodbcache.testing.Isolation;
import io.quarkiverse.dynamodbcache.testing.internal.lifecycle.Participant;
import io.quarkiverse.dynamodbcache.testing.internal.lifecycle.TestRun;

/** Lets a test commit, and makes the tables what they were after start-up when it has ended. */
@Singleton
@Priority(RollbackParticipant.PRIORITY)
public class TruncateParticipant implements Participant {

    private final TransactionManager transactions;
    private final Units units;
    private final Baseline baseline;
    private final DisposableUnits disposable;

    TruncateParticipant(TransactionManager transactions, Units units, Baseline baseline, DisposableUnits disposable) {
        this.transactions = transactions;
        this.units = units;
        this.baseline = baseline;
        this.disposable = disposable;
    }

    @Override
    public void begin(TestRun test) {
        if (test.isolation() == Isolation.TRUNCATE) {
            Dialects.check(test, units);
            disposable.check();
            baseline.take();
        }
    }

    @Override
    public void end(TestRun test, Optional<Throwable> failure) {
        if (test.isolation() == Isolation.TRUNCATE) {
            rollBackWhatIsLeft(test);
            baseline.putBack();
        }
    }

    /** A transaction that the test has not ended would hold locks that the clean-up waits for. */
    private void rollBackWhatIsLeft(TestRun test) {
        try {
            Transaction left = transactions.suspend();
            if (left != null) {
                left.rollback();
            }
        } catch (SystemException e) {
            throw new IllegalStateException(
                    "The transaction that %s has left open cannot be rolled back".formatted(test.name()), e);
        }
    }
}
