package io.quarkiverse.dynamodbcache.testing.internal.http;

import java.util.UUID;
import java.util.concurrent.Callable;

import jakarta.transaction.InvalidTransactionException;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.testing.internal.sql.RolledBackRun;
import io.quarkiverse.dynamodbcache.testing.internal.sql.Units;

/** Passes the transaction of a test from its thread to that of a request, and back. */
final class JoinableRun {

    /** Nobody else can know it, so nobody else can join. */
    private final String token = UUID.randomUUID().toString();
    private final Thread owner = Thread.currentThread();
    private final Baton baton = new Baton();
    private final RolledBackRun run;
    private final TransactionManager transactions;
    private final Units units;

    JoinableRun(RolledBackRun run, TransactionManager transactions, Units units) {
        this.run = run;
        this.transactions = transactions;
        this.units = units;
    }

    String token() {
        return token;
    }

    /** Whether a request that shows that token may join here: not within a transaction that its method has begun itself. */
    boolean mayJoin(@Nullable String shown) throws SystemException {
        return token.equals(shown) && transactions.getTransaction() == null;
    }

    /** Makes a call over HTTP, on the thread of the test. */
    <T> T lend(Callable<T> call) throws Exception {
        if (Thread.currentThread() != owner) {
            throw new IllegalStateException(
                    ("%s is isolated by JOINED, and makes a call over HTTP on the thread '%s'. Only its own "
                            + "thread can, as the transaction has one thread at a time. Isolate it by TRUNCATE.")
                            .formatted(run.test().name(), Thread.currentThread().getName()));
        }
        if (transactions.getTransaction() == run.transaction()) {
            flush();
            units.clear(); // a request finds rows, not the objects of the test
        }
        Transaction suspended = transactions.suspend();
        baton.release();
        try {
            return call.call();
        } finally {
            baton.take(run.test().name());
            resume(suspended);
        }
    }

    /** Serves a request in the transaction, on the thread of the request. */
    @Nullable
    Object join(String request, Callable<@Nullable Object> method) throws Exception {
        baton.take(request);
        try {
            resume(run.transaction());
            try {
                Object result = method.call();
                flush();
                return result;
            } finally {
                units.clear(); // what the response is made of is detached, as in production
                transactions.suspend();
            }
        } finally {
            baton.release();
        }
    }

    private void flush() {
        if (run.transaction().isWritable()) {
            units.flush();
        }
    }

    private void resume(@Nullable Transaction suspended) throws SystemException, InvalidTransactionException {
        if (suspended != null) {
            transactions.resume(suspended);
        }
    }
}
