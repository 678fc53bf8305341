package io.quarkiverse.dynamodbcache.runtime.internal.breaker;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

import io.quarkiverse.dynamodbcache.runtime.internal.breaker.BreakerStatus.Position;

/** All there is of a breaker that is switched off. */
enum NoBreaker implements CircuitBreaker {

    INSTANCE;

    @Override
    public <R> CompletableFuture<R> call(Supplier<CompletableFuture<R>> request,
            Function<Throwable, Optional<String>> down) {
        return request.get();
    }

    /** It learns nothing. */
    @Override
    public BreakerStatus status() {
        return new BreakerStatus(Position.CLOSED, null);
    }
}
