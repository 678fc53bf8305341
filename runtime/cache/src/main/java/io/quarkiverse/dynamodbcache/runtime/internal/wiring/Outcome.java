package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.plain.PlainUni;
import io.smallrye.mutiny.Context;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniSubscriber;
import io.smallrye.mutiny.subscription.UniSubscription;

/** What comes out of an operation, and lets the thread go that waits for it. Both in one, as every call makes one. */
final class Outcome<T extends @Nullable Object> extends CompletableFuture<T> implements UniSubscriber<T> {

    private final Context context;
    private final WaitingThread thread;

    Outcome(Context context, WaitingThread thread) {
        this.context = context;
        this.thread = thread;
    }

    /** Once it is done. */
    Uni<T> now() {
        return isCompletedExceptionally() ? later() : Uni.createFrom().item(join());
    }

    Uni<T> later() {
        return PlainUni.of(() -> this);
    }

    @Override
    public Context context() {
        return context;
    }

    @Override
    public void onSubscribe(UniSubscription subscription) {
        // Nobody cancels it.
    }

    @Override
    public void onItem(T item) {
        complete(item);
        thread.leave();
    }

    @Override
    public void onFailure(Throwable failure) {
        completeExceptionally(failure);
        thread.leave();
    }
}
