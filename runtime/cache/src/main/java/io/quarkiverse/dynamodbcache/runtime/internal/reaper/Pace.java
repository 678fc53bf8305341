package io.quarkiverse.dynamodbcache.runtime.internal.reaper;

import java.time.Duration;

/**
 * How fast units may be spent.
 * <p>
 * Each call is followed by as long a pause as its units take, however long the call took itself. So it is never faster than it
 * may be, whatever a clock says; there is none.
 */
record Pace(int unitsPerSecond) {

    private static final long NANOS_A_SECOND = 1_000_000_000;

    Duration pauseAfter(double units) {
        return Duration.ofNanos((long) Math.ceil(units * NANOS_A_SECOND / unitsPerSecond));
    }
}
