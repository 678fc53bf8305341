package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.time.Duration;
import java.util.function.Predicate;

import io.quarkiverse.dynamodbcache.runtime.internal.plain.PlainUni;
import io.smallrye.mutiny.Uni;

/**
 * How parts are written: a few at the same time, and again while the table throttles, as one partition takes three of them a
 * second.
 *
 * @param retries of one part
 * @param backoff before each of them
 */
record Patience(int retries, Backoff backoff) {

    static final int PARTS_AT_ONCE = 4;

    /** To look at what is there, to write the header, and to look and write again with what was found. */
    private static final int REQUESTS_FOR_A_HEADER = 5;

    /** What one partition takes in some seconds gets through; a table that is too small for it fails. */
    static Patience standard() {
        return new Patience(10, Backoff.random(Duration.ofMillis(200), Duration.ofMillis(1500)));
    }

    /** @param isWorthIt whether what failed may get through later */
    <T> Uni<T> retrying(Uni<T> request, Predicate<Throwable> isWorthIt) {
        return retrying(request, isWorthIt, 0);
    }

    private <T> Uni<T> retrying(Uni<T> request, Predicate<Throwable> isWorthIt, int retry) {
        return PlainUni.recovering(request, Throwable.class,
                failure -> retry == retries || !isWorthIt.test(failure) ? Uni.createFrom().failure(failure)
                        : PlainUni.chain(PlainUni.after(backoff.before(retry)),
                                waited -> retrying(request, isWorthIt, retry + 1)));
    }

    /**
     * How long it may take at the most from the first part of a value to the header that refers to it.
     *
     * @param request how long one may take
     */
    Duration longestWrite(Duration request) {
        long turns = LargeValues.LARGEST_POSSIBLE / CutValue.LARGEST_PART / PARTS_AT_ONCE + 1;
        return request.plus(backoff.longest()).multipliedBy(turns * (1 + retries))
                .plus(request.multipliedBy(REQUESTS_FOR_A_HEADER));
    }
}
