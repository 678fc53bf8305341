package io.quarkiverse.dynamodbcache.testing.internal.sql;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import jakarta.transaction.InvalidTransactionException;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;

import io.quarkiverse.dynamodbcache.testing.Isolation;
import io.quarkiverse.dynamodbcache.testing.internal.lifecycle.Participant;
import io.quarkiverse.dynamodbcache.testing.internal.lifecycle.TestRun;

/** Runs a test in a transaction that is rolled back, whatever happened in it. */
@Singleton
@Priority(RollbackParticipant.PRIORITY)
public class RollbackParticipant implements Participant {

    /** Those who depend on the transaction begin later and end earlier. */
    public static final int PRIORITY = 100;

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(1);

    private final TransactionManager transactions;
    private final RolledBackRuns runs;
    private final Units units;
    private final Auditor auditor;

    RollbackParticipant(TransactionManager transactions, RolledBackRuns runs, Units units, Auditor auditor) {
        this.transactions = transactions;
        this.runs = runs;
        this.units = units;
        this.auditor = auditor;
    }

    @Override
    public void begin(TestRun test) {
        if (test.isolation() == Isolation.ROLLBACK || test.isolation() == Isolation.JOINED) {
            Dialects.check(test, units);
            runs.current(new RolledBackRun(test, TestTransaction.begin()));
        }
    }

    @Override
    public void end(TestRun test, Optional<Throwable> failure) {
        RolledBackRun run = runs.current();
        if (run == null) {
            return;
        }
        List<String> doubts = run.doubts();
        runs.current(null);
        try {
            rollBack(run.transaction());
        } catch (SystemException | InvalidTransactionException e) {
            throw new IllegalStateException("The transaction of " + test.name() + " could not be rolled back", e);
        } finally {
            units.forgetCached();
        }
        auditor.report(test, doubts, failure);
    }

    @Override
    public boolean rollsBack() {
        return true;
    }

    private void rollBack(TestTransaction transaction) throws SystemException, InvalidTransactionException {
        Transaction current = transactions.suspend();
        if (current != null && current != transaction) {
            current.rollback(); // the test has begun it, and not ended it
        }
        awaitOtherThreads(transaction);
        if (transaction.isAlive()) {
            transactions.resume(transaction);
            transactions.rollback();
        }
    }

    /**
     * What a test has begun may end on another thread just after the test, such as a function of Mutiny. While that thread has
     * the transaction, its databases would refuse the rollback, and commit when they are returned to their pools.
     */
    private static void awaitOtherThreads(TestTransaction transaction) {
        long begun = System.nanoTime();
        while (transaction.isOnAnyThread() && System.nanoTime() - begun < PATIENCE.toNanos()) {
            LockSupport.parkNanos(POLL.toNanos());
        }
    }
}
