package io.quarkiverse.dynamodbcache.runtime.internal.lease;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

import org.jspecify.annotations.Nullable;

import com.github.benmanes.caffeine.cache.Ticker;

import io.quarkiverse.dynamodbcache.runtime.internal.config.LeaseSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Lease;

/** How long one get waits for the loads of others. For one call after the other. */
public final class Patience {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(250);

    private final LeaseSettings settings;
    private final Ticker ticker;
    private final long began;
    private @Nullable Lease seen;
    private long seenSince;
    private long pauseMillis = FIRST_PAUSE.toMillis();

    Patience(LeaseSettings settings, Ticker ticker) {
        this.settings = settings;
        this.ticker = ticker;
        this.began = ticker.read();
    }

    /** @return whether nobody has renewed it for as long as it lives, counted from when this get first saw it */
    public boolean isDead(Lease lease) {
        if (!lease.equals(seen)) {
            seen = lease;
            seenSince = ticker.read();
        }
        return passedSince(seenSince, Duration.ofMillis(lease.millis()));
    }

    public boolean isOver() {
        return passedSince(began, settings.longestWait());
    }

    /** @return until the next look: each longer than the one before, and by chance, so that not all look at once */
    public Duration nextPause() {
        long longest = pauseMillis;
        pauseMillis = Math.min(longest + longest / 2, LONGEST_PAUSE.toMillis());
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(longest / 2, longest + 1));
    }

    private boolean passedSince(long moment, Duration time) {
        return ticker.read() - moment >= time.toNanos();
    }
}
