package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Supplier;

import io.quarkiverse.dynamodbcache.runtime.internal.layer.LoaderFailure;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.OwnThread;
import io.quarkiverse.dynamodbcache.runtime.internal.plain.Errand;
import io.quarkiverse.dynamodbcache.runtime.internal.plain.PlainUni;
import io.quarkus.cache.CacheException;
import io.smallrye.mutiny.Context;
import io.smallrye.mutiny.Uni;

/** Where a user's loader runs for one subscriber: on the subscriber's own thread if that may wait, or else near it. */
final class LoaderPlace {

    private final Caller caller;
    private final boolean blocking;
    private final WaitingThread thread = new WaitingThread();

    private LoaderPlace(Caller caller, boolean blocking) {
        this.caller = caller;
        this.blocking = blocking;
    }

    /**
     * @param blocking whether the loader is
     * @return the lazy operation: what it loads, it loads on behalf of its subscriber
     */
    static <T> Uni<T> carriedOut(boolean blocking, BiFunction<LoaderPlace, Context, Uni<T>> operation) {
        return PlainUni.failing(PlainUni.<T> deferred(context -> {
            LoaderPlace place = new LoaderPlace(Caller.current(), blocking);
            return place.carriedOut(operation.apply(place, context), context);
        }), LoaderFailure.class, failure -> asTheUserKnowsIt(failure, blocking));
    }

    private <T> Uni<T> carriedOut(Uni<T> operation, Context context) {
        return caller.mayBlock() ? thread.carryOut(operation, caller, context) : operation.emitOn(caller::onContext);
    }

    /** Failures of blocking loaders are unchecked as Cache#get says; those of asynchronous ones are not touched. */
    private static Throwable asTheUserKnowsIt(Throwable wrapped, boolean blocking) {
        Throwable failure = Objects.requireNonNull(wrapped.getCause());
        return blocking && !(failure instanceof RuntimeException) ? new CacheException(failure) : failure;
    }

    /**
     * @param function brings the contexts of its user itself
     * @return calls the function here
     */
    <T> Uni<T> call(Supplier<? extends Uni<? extends T>> function) {
        return call(function, this::execute);
    }

    /** The same, so that the subscriber's thread can leave before a blocking function ends. */
    <T> Uni<T> callApart(Supplier<? extends Uni<? extends T>> function) {
        return call(function, blocking ? caller::onWorker : this::execute);
    }

    private static <T> Uni<T> call(Supplier<? extends Uni<? extends T>> function, Executor place) {
        return PlainUni.failing(PlainUni.<T> deferred(context -> {
            Errand errand = Errand.of(context);
            return errand == null ? function.get() : errand.user(function, new OwnThread());
        }).runSubscriptionOn(place), Throwable.class, LoaderFailure::new);
    }

    /** It will not be called any more. */
    void leave() {
        thread.leave();
    }

    private void execute(Runnable call) {
        if (caller.mayBlock()) {
            // The loader has been called then: what an asynchronous one does after that needs no thread.
            if (thread.run(blocking ? call : () -> callAndLeave(call))) {
                return;
            }
        }
        if (blocking || caller.mayBlock()) {
            caller.onWorker(call);
        } else {
            caller.onContext(call);
        }
    }

    private void callAndLeave(Runnable call) {
        try {
            call.run();
        } finally {
            thread.leave();
        }
    }
}
