package io.quarkiverse.dynamodbcache.cluster;

import java.time.Duration;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.locks.LockSupport;

/**
 * Sees how late a thread wakes up that has nothing to do but to sleep: for so long the machine, or the collector, has kept all
 * others waiting as well, which is no one's fault here.
 */
final class Stalls implements AutoCloseable {

    private static final long NAP_NANOS = Duration.ofMillis(5).toNanos();

    private final LongAccumulator longest = new LongAccumulator(Math::max, 0);
    private volatile boolean closed;

    private Stalls() {
    }

    static Stalls watched() {
        Stalls stalls = new Stalls();
        Thread thread = new Thread(stalls::watch, "stalls");
        thread.setDaemon(true);
        thread.start();
        return stalls;
    }

    private void watch() {
        while (!closed) {
            long slept = System.nanoTime();
            LockSupport.parkNanos(NAP_NANOS);
            longest.accumulate(System.nanoTime() - slept - NAP_NANOS);
        }
    }

    /** Of those until now. */
    Duration longest() {
        return Duration.ofNanos(longest.get());
    }

    @Override
    public void close() {
        closed = true;
    }
}
