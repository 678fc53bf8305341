package io.quarkiverse.dynamodbcache.testing.internal.sql;

import javax.transaction.xa.XAResource;

import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;

import org.jspecify.annotations.Nullable;

import com.arjuna.ats.arjuna.AtomicAction;
import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionImple;

/**
 * The transaction of a test. It never commits, never times out, and a mark "rollback-only" falls on the attempt that is being
 * made in it, if there is one. Whoever sets the mark, be it the interceptor of {@code @Transactional}, Hibernate or the
 * service itself, does so here; so nobody has to repeat the rules by which they do.
 */
public final class TestTransaction extends TransactionImple {

    private volatile @Nullable Attempt attempt;
    private volatile @Nullable String markedBy;
    private volatile boolean committing;

    private TestTransaction() {
        super(AtomicAction.NO_TIMEOUT); // a developer may halt in it
    }

    /** Begins one on the current thread, which must have none. */
    static TestTransaction begin() {
        TransactionImple other = TransactionImple.getTransaction();
        if (other != null) {
            throw new IllegalStateException(
                    ("The thread of the tests already has a transaction (%s), so no test can have its own. "
                            + "Something has begun it before the test and not ended it.").formatted(other));
        }
        TestTransaction transaction = new TestTransaction();
        putTransaction(transaction);
        return transaction;
    }

    /** What is being made in it, as a service would in a transaction of its own. */
    @Nullable
    Attempt attempt() {
        return attempt;
    }

    void attempt(@Nullable Attempt current) {
        attempt = current;
    }

    /** Which method has marked it for rollback, outside any attempt; null if none has. */
    @Nullable
    String markedBy() {
        return markedBy;
    }

    /** Whether it still takes what is written. */
    public boolean isWritable() {
        return markedBy == null && isAlive();
    }

    /** Whether a thread has it at present: that of the test, or one that works for it and was given its context. */
    boolean isOnAnyThread() {
        return _theTransaction.activeThreads() > 0;
    }

    /** Whether something tried to commit it. */
    boolean wasToBeCommitted() {
        return committing;
    }

    @Override
    public void setRollbackOnly(@Nullable String reason) throws SystemException {
        Attempt current = attempt;
        if (current != null) {
            current.mark();
            return;
        }
        if (markedBy == null) {
            markedBy = Culprit.find();
        }
        super.setRollbackOnly(reason);
    }

    @Override
    public int getStatus() throws SystemException {
        Attempt current = attempt;
        int status = super.getStatus();
        return status == Status.STATUS_ACTIVE && current != null && current.isMarked() ? Status.STATUS_MARKED_ROLLBACK : status;
    }

    /** A transaction with two databases that know one phase only is refused because of its commit; this one has none. */
    @Override
    public boolean enlistResource(XAResource resource, Object @Nullable [] parameters)
            throws RollbackException, SystemException {
        return super.enlistResource(new NeverCommitted(resource), parameters);
    }

    @Override
    public boolean delistResource(XAResource resource, int flags) throws SystemException {
        return super.delistResource(new NeverCommitted(resource), flags);
    }

    @Override
    public void commit() {
        refuseCommit();
    }

    @Override
    protected void commitAndDisassociate() {
        refuseCommit();
    }

    private void refuseCommit() {
        committing = true;
        throw new IllegalStateException("This is the transaction of a test, which is rolled back. A test that commits, or lets "
                + "others commit on its own thread, is isolated by @DataIsolation(TRUNCATE)");
    }
}
