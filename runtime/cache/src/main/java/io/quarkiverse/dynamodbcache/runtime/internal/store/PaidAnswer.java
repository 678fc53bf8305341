package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;

/**
 * The answer to a request, which is known to who counts before anyone else: who reads the counts after a call finds the call in
 * them. To cancel it is to cancel the request.
 */
final class PaidAnswer<R> extends CompletableFuture<R> {

    private final CompletableFuture<R> request;

    PaidAnswer(CompletableFuture<R> request, BiConsumer<@Nullable R, @Nullable Throwable> first) {
        this.request = request;
        request.whenComplete((response, failure) -> {
            Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause()
                    : failure;
            try {
                first.accept(response, cause);
            } finally {
                end(response, cause);
            }
        });
    }

    private void end(@Nullable R response, @Nullable Throwable failure) {
        if (failure == null) {
            complete(response);
        } else {
            completeExceptionally(failure);
        }
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        request.cancel(mayInterruptIfRunning);
        return super.cancel(mayInterruptIfRunning);
    }
}
