package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.layer.FutureSubscriber;
import io.smallrye.mutiny.Context;
import io.smallrye.mutiny.Uni;

/**
 * The thread of a subscriber that may block. It waits for an asynchronous operation and runs the loader itself when it is
 * asked for, so that the loader finds the thread it would find without a cache: its transaction, its thread-locals, its
 * virtual thread. No other thread is needed for that, so however many wait, none waits for a free one.
 */
final class WaitingThread {

    private final LinkedBlockingQueue<Runnable> work = new LinkedBlockingQueue<>();
    private final Object lock = new Object();
    private boolean waiting = true;

    <T> Uni<T> carryOut(Uni<T> operation, Caller caller) {
        return carryOut(operation, caller, Context.empty());
    }

    /** Subscribes, waits, and emits on this thread; or elsewhere, if the operation was left to others meanwhile. */
    <T> Uni<T> carryOut(Uni<T> operation, Caller caller, Context context) {
        CompletableFuture<@Nullable T> outcome = new CompletableFuture<>();
        outcome.whenComplete((item, failure) -> leave());
        operation.subscribe().withSubscriber(new FutureSubscriber<>(outcome, context));
        work(caller);
        Uni<T> result = Uni.createFrom().completionStage(outcome);
        return outcome.isDone() ? result : result.emitOn(caller::elsewhere);
    }

    /** Runs something on this thread if it still waits. @return false if it does not */
    boolean run(Runnable command) {
        synchronized (lock) {
            return waiting && work.add(command);
        }
    }

    /** Nothing more will be asked of this thread. */
    void leave() {
        run(() -> waiting = false);
    }

    private void work(Caller caller) {
        try {
            while (waiting) {
                work.take().run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            synchronized (lock) {
                waiting = false;
            }
            // Others may wait for the load that this thread was to run.
            work.forEach(caller::onWorker);
        }
    }
}
