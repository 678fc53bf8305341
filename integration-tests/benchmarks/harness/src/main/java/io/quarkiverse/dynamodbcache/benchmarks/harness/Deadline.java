package io.quarkiverse.dynamodbcache.benchmarks.harness;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Says until when callers go on, and waits until the last of them has stopped. */
final class Deadline implements BooleanSupplier {

    private static final long PATIENCE_SECONDS = 60;

    private final CountDownLatch arrivals;
    private volatile long end;

    Deadline(int callers) {
        this.arrivals = new CountDownLatch(callers);
    }

    void in(Duration time, long start) {
        end = start + time.toNanos();
    }

    @Override
    public boolean getAsBoolean() {
        return System.nanoTime() < end;
    }

    void arrived() {
        arrivals.countDown();
    }

    void await() {
        try {
            if (!arrivals.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("A caller did not come back within %s s".formatted(PATIENCE_SECONDS));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while measuring", e);
        }
    }
}
