package io.quarkiverse.dynamodbcache.runtime.internal.lease;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

import com.github.benmanes.caffeine.cache.Ticker;

/** How long, and how often, one get looks whether another node has loaded what it wants. For one call after the other. */
public final class Waiting {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(250);

    private final Duration longest;
    private final Ticker ticker;
    private final long began;
    private long pauseMillis = FIRST_PAUSE.toMillis();

    Waiting(Duration longest, Ticker ticker) {
        this.longest = longest;
        this.ticker = ticker;
        this.began = ticker.read();
    }

    public boolean isOver() {
        return ticker.read() - began >= longest.toNanos();
    }

    /** @return until the next look: each longer than the one before, and by chance, so that not all look at once */
    public Duration nextPause() {
        long most = pauseMillis;
        pauseMillis = Math.min(most + most / 2, LONGEST_PAUSE.toMillis());
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(most / 2, most + 1));
    }
}
