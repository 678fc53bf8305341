package io.quarkiverse.dynamodbcache.runtime.internal.breaker;

/**
 * A period in the life of a breaker. A request belongs to the period in which it was let through, and what becomes of it means
 * nothing to a later one.
 * <p>
 * Each method tells the period that follows: itself if this one goes on.
 */
sealed interface State permits Closed, Open, HalfOpen {

    /**
     * A request is to be made.
     *
     * @throws OpenCircuitException if it must not
     */
    State entered(long now);

    /** The table has answered. */
    State answered();

    State failed(String why, long now);

    BreakerStatus status();

    /** Nothing became of the request: no one waits for its answer any more. */
    State abandoned(long now);
}
