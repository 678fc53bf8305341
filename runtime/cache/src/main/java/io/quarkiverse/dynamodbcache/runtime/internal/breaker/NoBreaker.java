package io.quarkiverse.dynamodbcache.runtime.internal.breaker;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/** All there is of a breaker that is switched off. */
enum NoBreaker implements CircuitBreaker {

    INSTANCE;

    @Override
    public <R> CompletableFuture<R> call(Supplier<CompletableFuture<R>> request,
            Function<Throwable, Optional<String>> down) {
        return request.get();
    }
}
