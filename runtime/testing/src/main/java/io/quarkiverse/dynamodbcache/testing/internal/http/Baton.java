package io.quarkiverse.dynamodbcache.testing.internal.http;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Who holds it may use the transaction of the test: one thread at a time. The test holds it first. */
final class Baton {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Semaphore free = new Semaphore(0);
    private final Duration patience;

    Baton() {
        this(PATIENCE);
    }

    Baton(Duration patience) {
        this.patience = patience;
    }

    void release() {
        free.release();
    }

    /** @param whoWaits the beginning of a sentence about it */
    void take(String whoWaits) {
        try {
            if (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(
                        ("%s waited %d ms for the transaction of the test, which another call over HTTP "
                                + "is still using. A transaction has one thread at a time: make the calls one after the other, or isolate "
                                + "the test by TRUNCATE.").formatted(whoWaits, patience.toMillis()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    whoWaits + " was interrupted while it waited for the transaction of the test", e);
        }
    }
}
