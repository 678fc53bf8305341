package io.quarkiverse.dynamodbcache.testing.internal.http;

import java.util.Optional;
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
    private final RolledBackRun run;
    private final TransactionManager transactions;
    private final Units units;
    private final Baton baton;
    private volatile boolean reached;
    private volatile boolean stranded;

    JoinableRun(RolledBackRun run, TransactionManager transactions, Units units, Baton baton) {
        this.run = run;
        this.transactions = transactions;
        this.units = units;
        this.baton = baton;
    }

    String token() {
        return token;
    }

    /** To be told of each request that has reached a method which could join; empty if it may, or else why not. */
    Optional<String> obstacle(@Nullable String shown) throws SystemException {
        if (!token.equals(shown)) {
            return Optional.of("it was not made with REST-assured");
        }
        reached = true;
        return transactions.getTransaction() == null ? Optional.empty() : Optional.of("it has begun one of its own before");
    }

    /** Whether a method that can join has seen the latest call, be it that it joined or not. */
    boolean wasReached() {
        return reached;
    }

    /** Makes a call over HTTP, on the thread of the test. */
    <T> T lend(String request, Callable<T> call) throws Exception {
        if (Thread.currentThread() != owner) {
            throw new IllegalStateException(
                    ("%s is isolated by JOINED, and makes a call over HTTP on the thread '%s'. Only its own "
                            + "thread can, as the transaction has one thread at a time. Isolate it by TRUNCATE.")
                            .formatted(run.test().name(), Thread.currentThread().getName()));
        }
        if (stranded) {
            throw new IllegalStateException("%s cannot be called: an earlier call is still being served in the transaction"
                    .formatted(request));
        }
        if (transactions.getTransaction() == run.transaction()) {
            if (run.transaction().isWritable() && units.areDirty()) {
                run.wrote();
            }
            flush();
            units.clear(); // a request finds rows, not the objects of the test
        }
        Transaction suspended = transactions.suspend();
        reached = false;
        baton.release();
        try {
            return call.call();
        } finally {
            takeBack(request, suspended);
        }
    }

    /** In any case: without its transaction, the test would commit what it does from then on. */
    private void takeBack(String request, @Nullable Transaction suspended) throws Exception {
        try {
            baton.take(run.test().name());
        } catch (IllegalStateException stillInUse) {
            stranded = true;
            run.strandedIn(request);
            throw stillInUse;
        } finally {
            resume(suspended);
        }
    }

    /** Serves a request in the transaction, on the thread of the request. */
    @Nullable
    Object join(String request, Callable<@Nullable Object> method) throws Exception {
        baton.take(request);
        try {
            if (stranded) {
                throw new IllegalStateException("%s comes too late: the test has gone on".formatted(request));
            }
            resume(run.transaction());
            try {
                Object result = method.call();
                flush();
                return result;
            } finally {
                leave();
            }
        } finally {
            baton.release();
        }
    }

    private void leave() throws SystemException {
        try {
            units.clear(); // what the response is made of is detached, as in production
        } finally {
            transactions.suspend();
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
