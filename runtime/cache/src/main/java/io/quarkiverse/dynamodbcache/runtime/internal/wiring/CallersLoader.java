package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.layer.Loader;
import io.quarkiverse.dynamodbcache.runtime.internal.layer.LoaderFailure;
import io.smallrye.mutiny.Uni;

/** A user's loader, run where its caller can have it: on the caller's own thread if that may wait, or else near it. */
final class CallersLoader implements Loader {

    private final UserLoader loader;
    private final Caller caller;
    private final WaitingThread thread = new WaitingThread();

    CallersLoader(UserLoader loader, Caller caller) {
        this.loader = loader;
        this.caller = caller;
    }

    WaitingThread thread() {
        return thread;
    }

    @Override
    public Uni<@Nullable Object> load() {
        return Uni.createFrom().deferred(loader.function()::get).runSubscriptionOn(this::execute)
                .onFailure().transform(LoaderFailure::new);
    }

    @Override
    public void notNeeded() {
        thread.leave();
    }

    private void execute(Runnable call) {
        if (caller.mayBlock()) {
            // The loader has been called then: what an asynchronous one does after that needs no thread.
            if (thread.run(loader.blocking() ? call : () -> callAndLeave(call))) {
                return;
            }
        }
        if (loader.blocking() || caller.mayBlock()) {
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
