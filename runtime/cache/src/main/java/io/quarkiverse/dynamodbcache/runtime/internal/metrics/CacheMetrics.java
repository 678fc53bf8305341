package io.quarkiverse.dynamodbcache.runtime.internal.metrics;

/** Counts what one cache does, and what it pays. Safe for use by several threads; a count takes some nanoseconds. */
public interface CacheMetrics extends Spending {

    void count(Counted what, long times);

    default void count(Counted what) {
        count(what, 1);
    }

    /** Of a call of a loader, whatever came of it. */
    void loadTook(long nanos);

    /** Counts nothing. */
    static CacheMetrics none() {
        return NoMetrics.NONE;
    }
}
