package io.quarkiverse.dynamodbcache.runtime.internal.tracing;

import java.util.concurrent.Executor;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.metrics.CacheMetrics;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.Counted;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.PaidRequest;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.Spending;
import io.quarkiverse.dynamodbcache.runtime.internal.plain.Errand;
import io.quarkiverse.dynamodbcache.runtime.internal.plain.PlainUni;
import io.smallrye.mutiny.Context;
import io.smallrye.mutiny.Uni;

/** One operation of a cache under way: what came of it, and what its requests have cost until it ended. */
public abstract class Operation extends Errand implements CacheMetrics {

    private final Context callers;
    /** Guarded, as the others, by this. */
    private long hits;
    private long misses;
    private double readUnits;
    private double writeUnits;
    private boolean over;

    protected Operation(Context callers) {
        this.callers = callers;
    }

    /** @return has each request paid for by the operation that it is made for, if any */
    public static Spending payer() {
        return new Payer();
    }

    /** @return emits what the operation does, which begins now, and ends it */
    public final <T extends @Nullable Object> Uni<T> of(Supplier<Uni<T>> below) {
        try {
            return new OperationUni<>(part(below), this);
        } catch (RuntimeException | Error e) {
            fail(e);
            throw e;
        }
    }

    @Override
    public final synchronized void count(Counted what, long times) {
        switch (what) {
            case HIT -> hits += times;
            case MISS -> misses += times;
            default -> {
                // The span is not the place for it.
            }
        }
    }

    @Override
    public final void loadTook(long nanos) {
        // What the loader does has spans of its own.
    }

    @Override
    public final synchronized void spent(PaidRequest request, double units) {
        if (request.isRead()) {
            readUnits += units;
        } else {
            writeUnits += units;
        }
    }

    /** What is done, and paid, after that is not shown. */
    public final synchronized void end() {
        if (!over) {
            over = true;
            show(new Outcome(hits, misses, readUnits, writeUnits), null);
        }
    }

    /** As {@link #end}. */
    public final synchronized void fail(Throwable failure) {
        if (!over) {
            over = true;
            show(new Outcome(hits, misses, readUnits, writeUnits), failure);
        }
    }

    protected abstract void show(Outcome outcome, @Nullable Throwable failure);

    /** Whether nothing is missed of this if this thread goes on with it. */
    protected abstract boolean mayGoOnHere();

    @Override
    public final <T> Uni<T> user(Supplier<? extends Uni<? extends T>> function, Executor elsewhere) {
        // Deferred, so that a function that throws, or gives no Uni, is a Uni that fails, and goes on as others do.
        return new UserUni<T>(PlainUni.<T> deferred(function::get), this, callers).emitOn(goingOn -> {
            if (mayGoOnHere()) {
                run(goingOn);
            } else {
                elsewhere.execute(() -> run(goingOn));
            }
        });
    }

    private void run(Runnable work) {
        part(() -> {
            work.run();
            return work;
        });
    }

    /** What came of an operation. */
    protected record Outcome(long hits, long misses, double readUnits, double writeUnits) {
    }

    /** Whichever operation this thread is on. */
    private static final class Payer implements Spending {

        @Override
        public void spent(PaidRequest request, double units) {
            // For no operation.
        }

        @Override
        public Spending here() {
            return Errand.ofThread() instanceof Operation operation ? operation : this;
        }
    }
}
