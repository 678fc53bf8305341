package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongUnaryOperator;

/**
 * How long to wait before something is asked for again: each time up to twice as long, and by chance, so that those who were
 * refused together do not come back together.
 *
 * @param jitter of a number of milliseconds, any from 1 up to it
 */
record Backoff(Duration first, Duration longest, LongUnaryOperator jitter) {

    /** The buckets of a throttled table fill by the second; less than a second later is of use to others only. */
    static Backoff random() {
        return random(Duration.ofMillis(20), Duration.ofSeconds(1));
    }

    static Backoff random(Duration first, Duration longest) {
        return new Backoff(first, longest, most -> ThreadLocalRandom.current().nextLong(1, most + 1));
    }

    /** @param retry 0 for the first */
    Duration before(int retry) {
        // No longer than 31 doublings, which no one waits for.
        long doubled = first.toMillis() << Math.min(retry, 31);
        return Duration.ofMillis(jitter.applyAsLong(Math.min(doubled, longest.toMillis())));
    }
}
