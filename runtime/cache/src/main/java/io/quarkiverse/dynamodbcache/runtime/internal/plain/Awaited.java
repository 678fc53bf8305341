package io.quarkiverse.dynamodbcache.runtime.internal.plain;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Context;
import io.smallrye.mutiny.subscription.UniSubscriber;
import io.smallrye.mutiny.subscription.UniSubscription;

/** What a Uni emits, if that is in time. Whoever cancels it, or is told that it is late, gives up the Uni as well. */
final class Awaited<T extends @Nullable Object> extends CompletableFuture<T> implements UniSubscriber<T> {

    private final Context context;

    Awaited(Context context) {
        this.context = context;
    }

    void waitFor(Duration time, Supplier<? extends Throwable> late) {
        if (isDone()) {
            return;
        }
        // Completed, not cancelled, when it is not needed any more: only so does the JDK forget its timer.
        CompletableFuture<@Nullable Void> timer = new CompletableFuture<>();
        timer.completeOnTimeout(null, time.toMillis(), TimeUnit.MILLISECONDS).thenRunAsync(() -> {
            if (!isDone()) {
                completeExceptionally(late.get());
            }
        }, new CallersClassLoader());
        whenComplete((item, failure) -> timer.complete(null));
    }

    @Override
    public Context context() {
        return context;
    }

    @Override
    public void onSubscribe(UniSubscription subscription) {
        // Means nothing to one that has answered.
        whenComplete((item, failure) -> subscription.cancel());
    }

    @Override
    public void onItem(T item) {
        complete(item);
    }

    @Override
    public void onFailure(Throwable failure) {
        completeExceptionally(failure);
    }
}
