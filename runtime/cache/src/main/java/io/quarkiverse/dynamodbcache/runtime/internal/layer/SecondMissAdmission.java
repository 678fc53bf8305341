package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;

import com.github.benmanes.caffeine.cache.Caffeine;

import io.quarkiverse.dynamodbcache.runtime.internal.config.WriteAdmission;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;

/** Admits what is missed again within a window, and what took long to load. */
final class SecondMissAdmission implements Admission {

    /** At 140 bytes each, 7 MB. Beyond that the keys missed least often are forgotten, and count as new. */
    static final int REMEMBERED = 50_000;

    private final Duration alwaysAfter;
    /**
     * Hashes of the keys, which take the same few bytes however long the keys are, and tell nobody what the keys were. Two keys
     * of one hash only mean that one of them is stored a miss too early.
     */
    private final ConcurrentMap<Integer, Boolean> missed;

    SecondMissAdmission(WriteAdmission settings, InstantSource clock) {
        this.alwaysAfter = settings.alwaysAfter();
        this.missed = Caffeine.newBuilder()
                .maximumSize(REMEMBERED)
                .expireAfterWrite(settings.window())
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                // It cleans up with the calls that fill it: that is little work, and the memory is bounded at any moment.
                .executor(Runnable::run)
                .<Integer, Boolean> build().asMap();
    }

    /** Remembers also what is admitted, so that a key in demand is stored at once when its entry has expired. */
    @Override
    public boolean admits(EntryKey key, Duration loadTime) {
        boolean missedBefore = missed.put(key.encoded().hashCode(), Boolean.TRUE) != null;
        return missedBefore || loadTime.compareTo(alwaysAfter) >= 0;
    }

    int remembered() {
        return missed.size();
    }
}
