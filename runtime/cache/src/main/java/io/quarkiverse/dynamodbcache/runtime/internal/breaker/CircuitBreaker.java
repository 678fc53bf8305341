package io.quarkiverse.dynamodbcache.runtime.internal.breaker;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Ticker;

/** Where all requests to a table pass, or do not while it is down. Safe for use by several threads. */
public interface CircuitBreaker {

    /**
     * Makes the request, and learns from what becomes of it.
     *
     * @param down why a failure means that the table is down; empty if the table has answered by it
     * @throws OpenCircuitException if the table is not asked at the moment
     */
    <R> CompletableFuture<R> call(Supplier<CompletableFuture<R>> request, Function<Throwable, Optional<String>> down);

    BreakerStatus status();

    /**
     * @param failures after how many in a row the table is not asked any more
     * @param delay for how long it is not
     * @param ticker measures that, and is never set
     */
    static CircuitBreaker of(String table, int failures, Duration delay, Ticker ticker) {
        return new TableBreaker(table, new Rules(failures, delay), ticker);
    }

    /** Lets all requests pass. */
    static CircuitBreaker none() {
        return NoBreaker.INSTANCE;
    }
}
