package io.quarkiverse.dynamodbcache.runtime.internal.metrics;

/** All there is of the metrics of an application that has none. */
enum NoMetrics implements CacheMetrics {

    NONE;

    @Override
    public void count(Counted what, long times) {
        // Nobody would ask for it.
    }

    @Override
    public void loadTook(long nanos) {
        // As above.
    }

    @Override
    public void spent(PaidRequest request, double units) {
        // As above.
    }
}
