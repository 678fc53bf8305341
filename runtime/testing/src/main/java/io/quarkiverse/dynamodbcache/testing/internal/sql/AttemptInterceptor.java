package io.quarkiverse.dynamodbcache.testing.internal.sql;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.RollbackException;
import jakarta.transaction.TransactionManager;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;

/**
 * Makes a {@code @Transactional} method that joins the transaction of a test begin and end as it would in production, where
 * the transaction is its own. Stands outside of the interceptor that marks the transaction when the method fails.
 */
abstract class AttemptInterceptor {

    private final TransactionManager transactions;
    private final RolledBackRuns runs;
    private final Units units;

    AttemptInterceptor(TransactionManager transactions, RolledBackRuns runs, Units units) {
        this.transactions = transactions;
        this.runs = runs;
        this.units = units;
    }

    @AroundInvoke
    @Nullable
    Object attempt(InvocationContext call) throws Exception {
        RolledBackRun run = runs.current();
        if (run == null || transactions.getTransaction() != run.transaction() || !isOutermost(run, call)) {
            return call.proceed();
        }
        Attempt attempt = Attempt.begin(units);
        run.transaction().attempt(attempt);
        try {
            Object result = proceed(attempt, call);
            if (goesOn(result)) {
                run.goesOn(call.getMethod());
            }
            return result;
        } finally {
            run.transaction().attempt(null);
        }
    }

    /** The methods of a test are not what it tests: a transactional one would hide that of the service it calls. */
    private static boolean isOutermost(RolledBackRun run, InvocationContext call) {
        return run.transaction().attempt() == null && run.transaction().markedBy() == null
                && !call.getMethod().getDeclaringClass().isAssignableFrom(run.test().testClass());
    }

    /** What is still to come of it is no part of the attempt: it may come on any thread, after any other call. */
    private static boolean goesOn(@Nullable Object result) {
        if (result instanceof CompletableFuture<?> future && future.isDone()) {
            return future.isCompletedExceptionally();
        }
        return result instanceof Uni || result instanceof CompletionStage || result instanceof Flow.Publisher;
    }

    private static @Nullable Object proceed(Attempt attempt, InvocationContext call) throws Exception {
        boolean complete = false;
        try {
            Object result = call.proceed();
            complete = complete(attempt);
            return result;
        } catch (Throwable failure) {
            // One that does not roll back, as dontRollbackOn, does not mark either. Then what was done so far stays.
            complete = complete || complete(attempt);
            throw failure;
        } finally {
            if (!complete) {
                attempt.rollBack();
            }
        }
    }

    /** False if it was marked for rollback, which Quarkus says nothing about at the end of a transaction. */
    private static boolean complete(Attempt attempt) throws RollbackException {
        if (attempt.isMarked()) {
            return false;
        }
        try {
            attempt.complete();
            return true;
        } catch (RuntimeException refused) {
            attempt.mark();
            RollbackException failure = new RollbackException("Could not commit: " + refused.getMessage());
            failure.initCause(refused);
            throw failure;
        }
    }
}
