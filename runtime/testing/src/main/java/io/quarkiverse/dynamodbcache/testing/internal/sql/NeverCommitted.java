package io.quarkiverse.dynamodbcache.testing.internal.sql;

import javax.transaction.xa.XAException;
import javax.transaction.xa.XAResource;
import javax.transaction.xa.Xid;

/**
 * A database in the transaction of a test. It only passes on, but does not show that its database knows one phase only:
 * Narayana allows one such database in a transaction, as it could not commit two of them together.
 */
record NeverCommitted(XAResource database) implements XAResource {

    @Override
    public void start(Xid xid, int flags) throws XAException {
        database.start(xid, flags);
    }

    @Override
    public void end(Xid xid, int flags) throws XAException {
        database.end(xid, flags);
    }

    @Override
    public void rollback(Xid xid) throws XAException {
        database.rollback(xid);
    }

    @Override
    public int prepare(Xid xid) throws XAException {
        throw new XAException(XAException.XA_RBROLLBACK);
    }

    @Override
    public void commit(Xid xid, boolean onePhase) throws XAException {
        throw new XAException(XAException.XA_RBROLLBACK);
    }

    @Override
    public void forget(Xid xid) throws XAException {
        database.forget(xid);
    }

    @Override
    public Xid[] recover(int flag) throws XAException {
        return database.recover(flag);
    }

    @Override
    public boolean isSameRM(XAResource other) throws XAException {
        return database.isSameRM(other instanceof NeverCommitted wrapper ? wrapper.database : other);
    }

    @Override
    public int getTransactionTimeout() throws XAException {
        return database.getTransactionTimeout();
    }

    @Override
    public boolean setTransactionTimeout(int seconds) throws XAException {
        return database.setTransactionTimeout(seconds);
    }
}
