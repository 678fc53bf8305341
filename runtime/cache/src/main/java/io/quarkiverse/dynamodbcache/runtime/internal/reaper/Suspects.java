package io.quarkiverse.dynamodbcache.runtime.internal.reaper;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import io.quarkiverse.dynamodbcache.runtime.internal.store.SweptPart;

/**
 * Writes whose parts were seen without a header that refers to them, and since when. What is not met again in a pass is
 * forgotten with the next one. Safe for use by several threads.
 */
final class Suspects {

    /** In some 2 MB of memory. Those beyond wait until there is room again. */
    static final int MOST = 10_000;

    private final Waits waits;
    private Map<String, Duration> ofTheLastPass = Map.of();
    private Map<String, Duration> met = new HashMap<>();

    Suspects(Waits waits) {
        this.waits = waits;
    }

    synchronized void beginPass() {
        ofTheLastPass = met;
        met = new HashMap<>();
    }

    /** @return for how long its write has been suspect, at least; zero if it was not until now */
    synchronized Duration age(SweptPart part) {
        String write = part.writeId();
        Duration now = waits.total();
        Duration since = met.getOrDefault(write, ofTheLastPass.getOrDefault(write, now));
        if (met.size() < MOST) {
            met.put(write, since);
        }
        return now.minus(since);
    }
}
