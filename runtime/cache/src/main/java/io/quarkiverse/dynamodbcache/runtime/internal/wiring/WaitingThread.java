package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.LockSupport;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Context;
import io.smallrye.mutiny.Uni;

/**
 * The thread of a subscriber that may block. It waits for an asynchronous operation and runs the loader itself when it is
 * asked for, so that the loader finds the thread it would find without a cache: its transaction, its thread-locals, its
 * virtual thread. No other thread is needed for that, so however many wait, none waits for a free one.
 * <p>
 * To be made on the thread itself. Every call of a cache makes one, so it is made of as little as possible: a queue that
 * blocks would take ten times as much.
 */
final class WaitingThread {

    private final Thread thread = Thread.currentThread();
    /** Null until there is some, which for a hit is never. Guarded, as the others, by this. */
    private @Nullable Queue<Runnable> work;
    private boolean waiting = true;

    <T extends @Nullable Object> Uni<T> carryOut(Uni<T> operation, Caller caller) {
        return carryOut(operation, caller, Context.empty());
    }

    /** Subscribes, waits, and emits on this thread; or elsewhere, if the operation was left to others meanwhile. */
    <T extends @Nullable Object> Uni<T> carryOut(Uni<T> operation, Caller caller, Context context) {
        Outcome<T> outcome = new Outcome<>(context, this);
        operation.subscribe().withSubscriber(outcome);
        work(caller);
        return outcome.isDone() ? outcome.now() : outcome.later().emitOn(caller::elsewhere);
    }

    /** Runs something on this thread if it still waits. @return false if it does not */
    boolean run(Runnable command) {
        synchronized (this) {
            if (!waiting) {
                return false;
            }
            if (work == null) {
                work = new ArrayDeque<>(2);
            }
            work.add(command);
        }
        LockSupport.unpark(thread);
        return true;
    }

    /** Nothing more will be asked of this thread. */
    void leave() {
        stopWaiting();
        LockSupport.unpark(thread);
    }

    private synchronized void stopWaiting() {
        waiting = false;
    }

    private void work(Caller caller) {
        try {
            for (Runnable next = next(); next != null; next = next()) {
                next.run();
            }
        } finally {
            // By no permit for the thread itself, which it would find when it parks next, here or elsewhere.
            stopWaiting();
            // Others may wait for the load that this thread was to run.
            for (Runnable left = poll(); left != null; left = poll()) {
                caller.onWorker(left);
            }
        }
    }

    /** Waits. @return null if there is nothing to wait for, or if the thread is interrupted */
    private @Nullable Runnable next() {
        while (!thread.isInterrupted()) {
            Runnable next = poll();
            if (next != null || !isWaiting()) {
                return next;
            }
            LockSupport.park(this);
        }
        return null;
    }

    private synchronized boolean isWaiting() {
        return waiting;
    }

    private synchronized @Nullable Runnable poll() {
        return work == null ? null : work.poll();
    }
}
