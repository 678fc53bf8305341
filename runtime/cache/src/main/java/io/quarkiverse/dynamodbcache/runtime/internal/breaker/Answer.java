package io.quarkiverse.dynamodbcache.runtime.internal.breaker;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * The answer to a request, which a breaker knows before anyone else does: who asks again at once must find what it has learnt.
 * To cancel it is to cancel the request.
 */
final class Answer<R> extends CompletableFuture<R> {

    private final CompletableFuture<R> request;

    /** @param first is told how the request failed, or null if it did not */
    Answer(CompletableFuture<R> request, Consumer<@Nullable Throwable> first) {
        this.request = request;
        request.whenComplete((response, failure) -> {
            Throwable cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause()
                    : failure;
            first.accept(cause);
            if (cause == null) {
                complete(response);
            } else {
                completeExceptionally(cause);
            }
        });
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        request.cancel(mayInterruptIfRunning);
        return super.cancel(mayInterruptIfRunning);
    }
}
