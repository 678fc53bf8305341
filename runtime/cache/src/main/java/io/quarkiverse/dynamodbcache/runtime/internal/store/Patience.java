package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.time.Duration;
import java.util.function.Predicate;

import io.smallrye.mutiny.Uni;

/**
 * How parts are written: a few at the same time, and again while the table throttles, as one partition takes three of them a
 * second.
 *
 * @param retries of one part
 * @param firstPause before the first retry; each further one is about twice as long
 */
record Patience(int retries, Duration firstPause, Duration longestPause) {

    static final int PARTS_AT_ONCE = 4;

    private static final double JITTER = 0.5;

    /** To look at what is there, to write the header, and to look and write again with what was found. */
    private static final int REQUESTS_FOR_A_HEADER = 5;

    /** What one partition takes in some seconds gets through; a table that is too small for it fails. */
    static Patience standard() {
        return new Patience(10, Duration.ofMillis(100), Duration.ofSeconds(1));
    }

    /** @param isWorthIt whether what failed may get through later */
    <T> Uni<T> retrying(Uni<T> request, Predicate<Throwable> isWorthIt) {
        return request.onFailure(isWorthIt).retry().withBackOff(firstPause, longestPause).withJitter(JITTER).atMost(retries);
    }

    /**
     * How long it may take at the most from the first part of a value to the header that refers to it.
     *
     * @param request how long one may take
     */
    Duration longestWrite(Duration request) {
        long turns = LargeValues.LARGEST_POSSIBLE / CutValue.LARGEST_PART / PARTS_AT_ONCE + 1;
        Duration pause = longestPause.plusMillis((long) (longestPause.toMillis() * JITTER));
        return request.plus(pause).multipliedBy(turns * (1 + retries))
                .plus(request.multipliedBy(REQUESTS_FOR_A_HEADER));
    }
}
