package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Context;
import io.smallrye.mutiny.subscription.UniSubscriber;
import io.smallrye.mutiny.subscription.UniSubscription;

/**
 * Hands what an operation emits to a future, by no function: Mutiny runs functions with the context of the caller, its
 * transaction included, which the thread of the SDK would then still be in when the caller, woken by the future, ends it.
 */
public record FutureSubscriber<T>(CompletableFuture<@Nullable T> future, Context context) implements UniSubscriber<T> {

    @Override
    public void onSubscribe(UniSubscription subscription) {
        // Nobody cancels it.
    }

    @Override
    public void onItem(@Nullable T item) {
        future.complete(item);
    }

    @Override
    public void onFailure(Throwable failure) {
        future.completeExceptionally(failure);
    }
}
