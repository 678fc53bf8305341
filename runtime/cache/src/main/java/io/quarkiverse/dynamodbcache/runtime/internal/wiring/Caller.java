package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import java.util.concurrent.Executor;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.layer.OwnThread;
import io.quarkiverse.dynamodbcache.runtime.internal.plain.PlainUni;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/**
 * Whoever subscribed to an operation: it is there that user code runs and items are emitted, never on a thread of the SDK.
 *
 * @param context the event loop context of the subscriber, usually a duplicated one; null outside of Vert.x, and in a worker
 *        verticle
 * @param mayBlock whether the subscriber's thread may wait: all but event loops may
 */
record Caller(@Nullable Context context, boolean mayBlock) {

    static Caller current() {
        Context context = Vertx.currentContext();
        // A worker verticle's context runs one thing at a time: what is emitted there waits for whoever waits for it.
        boolean isEventLoop = context != null && context.isEventLoopContext();
        return new Caller(isEventLoop ? context : null, Infrastructure.canCallerThreadBeBlocked());
    }

    /** Carries out an operation that needs no code of the user. */
    static <T> Uni<T> carriedOut(Supplier<Uni<T>> operation) {
        return PlainUni.deferred(() -> {
            Caller caller = current();
            if (caller.context == null && caller.mayBlock) {
                // There is no context to come back to, so the thread itself waits.
                return new WaitingThread().carryOut(operation.get(), caller);
            }
            return operation.get().emitOn(caller::onContext);
        });
    }

    /** Where an asynchronous loader is called if it cannot be on the subscriber's thread: on the event loop it came from. */
    void onContext(Runnable command) {
        if (context == null || isHere()) {
            command.run();
        } else {
            context.runOnContext(nothing -> command.run());
        }
    }

    /**
     * Where the item of a load is emitted that the subscriber's thread did not wait for.
     */
    void elsewhere(Runnable command) {
        if (context == null) {
            new OwnThread().execute(command);
        } else {
            onContext(command);
        }
    }

    /** Where a blocking loader runs if it cannot be on the subscriber's thread: on a worker, with the same context. */
    void onWorker(Runnable command) {
        if (context == null) {
            workerPool().execute(command);
        } else {
            context.executeBlocking(() -> {
                command.run();
                return null;
            }, false);
        }
    }

    /** A worker may have the context of an event loop without being it. */
    private boolean isHere() {
        return context == Vertx.currentContext() && (mayBlock || Context.isOnEventLoopThread());
    }

    private static Executor workerPool() {
        return Infrastructure.getDefaultWorkerPool();
    }
}
