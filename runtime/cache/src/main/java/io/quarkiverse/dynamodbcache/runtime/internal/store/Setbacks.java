package io.quarkiverse.dynamodbcache.runtime.internal.store;

import org.jspecify.annotations.Nullable;

/**
 * The failures in a row of an operation of many requests. With a table that is down each takes its whole time, so there is a
 * point where the operation gives up, and does not begin the others. Safe for use by several threads.
 */
public final class Setbacks {

    private final int most;
    private int inARow;
    private @Nullable Throwable last;

    /** @param most after how many in a row to give up: those under way at once fail together, which is no more than one time */
    public Setbacks(int most) {
        this.most = most;
    }

    public synchronized void failed(Throwable why) {
        inARow++;
        last = why;
    }

    public synchronized void succeeded() {
        inARow = 0;
    }

    /** @return why what has not begun need not; null if it should */
    public synchronized @Nullable Throwable reasonToGiveUp() {
        return inARow < most ? null : last;
    }
}
