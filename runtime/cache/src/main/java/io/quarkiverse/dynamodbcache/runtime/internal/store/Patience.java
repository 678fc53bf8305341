package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.time.Duration;

/**
 * How parts are written: a few at the same time, and again while the table throttles, as one partition takes three of them a
 * second. With these figures what it takes in some seconds gets through; a table that is too small for it fails.
 */
final class Patience {

    static final int PARTS_AT_ONCE = 4;
    static final int ATTEMPTS_WHILE_THROTTLED = 10;
    static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);
    static final double JITTER = 0.5;

    /** To look at what is there, to write the header, and to look and write again with what was found. */
    private static final int REQUESTS_FOR_A_HEADER = 5;

    private Patience() {
    }

    /**
     * How long it may take at the most from the first part of a value to the header that refers to it.
     *
     * @param request how long one may take
     */
    static Duration longestWrite(Duration request) {
        long turns = LargeValues.LARGEST_POSSIBLE / CutValue.LARGEST_PART / PARTS_AT_ONCE + 1;
        Duration pause = LONGEST_PAUSE.plusMillis((long) (LONGEST_PAUSE.toMillis() * JITTER));
        return request.plus(pause).multipliedBy(turns * (1 + ATTEMPTS_WHILE_THROTTLED))
                .plus(request.multipliedBy(REQUESTS_FOR_A_HEADER));
    }
}
