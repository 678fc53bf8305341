package io.quarkiverse.dynamodbcache.runtime.internal.breaker;

import java.util.concurrent.TimeUnit;

/** A request was not made, because those before it have failed. Costs no stack trace: a table that is down makes many. */
public final class OpenCircuitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OpenCircuitException(long openNanos, long leftNanos, String why) {
        super(("not asked: the circuit breaker opened %s ms ago, and the next request is made in %s ms "
                + "(quarkus.cache.dynamodb.circuit-breaker.delay). The last one failed: %s").formatted(millis(openNanos),
                        millis(leftNanos), why),
                null, false, false);
    }

    private static long millis(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(nanos);
    }
}
