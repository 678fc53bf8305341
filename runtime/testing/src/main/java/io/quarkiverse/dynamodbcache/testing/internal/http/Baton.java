package io.quarkiverse.dynamodbcache.testing.internal.http;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Who holds it may use the transaction of the test: one thread at a time. The test holds it first. */
final class Baton {

    private static final int SECONDS = 10;

    private final Semaphore free = new Semaphore(0);

    void release() {
        free.release();
    }

    /** @param whoWaits the beginning of a sentence about it */
    void take(String whoWaits) {
        if (!tryTake()) {
            throw new IllegalStateException(
                    ("%s waited %d seconds for the transaction of the test, which another call over HTTP "
                            + "is still using. A transaction has one thread at a time: make the calls one after the other, or isolate "
                            + "the test by TRUNCATE.").formatted(whoWaits, SECONDS));
        }
    }

    private boolean tryTake() {
        try {
            return free.tryAcquire(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
