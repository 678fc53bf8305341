package io.quarkiverse.dynamodbcache.runtime.internal.metrics;

/** Counts events, and tells them on. */
record CountedEvents(CacheEvents next, CacheMetrics metrics) implements CacheEvents {

    @Override
    public void fellBackToLoader(Throwable why) {
        metrics.count(Counted.LOADER_FALLBACK);
        next.fellBackToLoader(why);
    }

    @Override
    public void countedAsAbsent(Throwable why) {
        metrics.count(Counted.ABSENT_FALLBACK);
        next.countedAsAbsent(why);
    }

    @Override
    public void servedStale(Throwable why) {
        metrics.count(Counted.STALE_AFTER_FAILURE);
        next.servedStale(why);
    }

    @Override
    public void servedMeanwhile() {
        metrics.count(Counted.STALE_MEANWHILE);
        next.servedMeanwhile();
    }

    @Override
    public void refreshedEarly() {
        metrics.count(Counted.EARLY_REFRESH);
        next.refreshedEarly();
    }

    @Override
    public void notRefreshed(Throwable why) {
        metrics.count(Counted.FAILED_REFRESH);
        next.notRefreshed(why);
    }

    @Override
    public void stored() {
        metrics.count(Counted.PUT);
        next.stored();
    }

    @Override
    public void overtaken() {
        metrics.count(Counted.OVERTAKEN);
        next.overtaken();
    }

    /** Counted as {@link #overtaken}, which is told of it, too. */
    @Override
    public void leaseLost() {
        next.leaseLost();
    }

    @Override
    public void waitedForLease() {
        metrics.count(Counted.LEASE_WAIT);
        next.waitedForLease();
    }

    @Override
    public void readsOverBudget(int entries) {
        metrics.count(Counted.READ_OVER_BUDGET, entries);
        next.readsOverBudget(entries);
    }

    @Override
    public void writesOverBudget(int entries) {
        metrics.count(Counted.WRITE_OVER_BUDGET, entries);
        next.writesOverBudget(entries);
    }

    @Override
    public void notStored(Throwable why) {
        metrics.count(Counted.NOT_STORED);
        next.notStored(why);
    }

    @Override
    public void unreadable(Throwable why) {
        metrics.count(Counted.UNREADABLE);
        next.unreadable(why);
    }

    @Override
    public void notExtended(Throwable why) {
        metrics.count(Counted.NOT_EXTENDED);
        next.notExtended(why);
    }

    @Override
    public void writeLost(Throwable why) {
        metrics.count(Counted.LOST_WRITE);
        next.writeLost(why);
    }

    @Override
    public void notReaped(Throwable why) {
        metrics.count(Counted.NOT_REAPED);
        next.notReaped(why);
    }

    @Override
    public void nearCacheNotSynced(Throwable why) {
        metrics.count(Counted.NOT_SYNCED);
        next.nearCacheNotSynced(why);
    }

    @Override
    public void nearCacheLogDamaged(Throwable why) {
        metrics.count(Counted.LOG_DAMAGED);
        next.nearCacheLogDamaged(why);
    }

    @Override
    public void invalidationQueued(Throwable why) {
        metrics.count(Counted.INVALIDATION_QUEUED);
        next.invalidationQueued(why);
    }

    @Override
    public void invalidationsCaughtUp(int count) {
        metrics.count(Counted.INVALIDATION_CAUGHT_UP, count);
        next.invalidationsCaughtUp(count);
    }

    @Override
    public void invalidationsGivenUp(int count) {
        metrics.count(Counted.INVALIDATION_GIVEN_UP, count);
        next.invalidationsGivenUp(count);
    }

    @Override
    public void invalidationsMerged(int count) {
        metrics.count(Counted.INVALIDATION_MERGED, count);
        next.invalidationsMerged(count);
    }
}
