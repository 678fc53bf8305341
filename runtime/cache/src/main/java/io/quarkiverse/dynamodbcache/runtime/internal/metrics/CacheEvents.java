package io.quarkiverse.dynamodbcache.runtime.internal.metrics;

import java.time.InstantSource;

/** What happens in one cache that nobody is told by a return value. Safe for use by several threads. */
public interface CacheEvents {

    /** The table could not be asked, so the loader was. */
    void fellBackToLoader(Throwable why);

    /** The table could not be asked, so the entry counts as absent. */
    void countedAsAbsent(Throwable why);

    /** A load failed, so the value that it was to replace was returned although it has expired. */
    void servedStale(Throwable why);

    /** A load takes long, so the value that it is to replace was returned although it has expired. */
    void servedMeanwhile();

    /** An entry is loaded anew although it has not expired yet. */
    void refreshedEarly();

    /** An entry could not be loaded anew before it expires. */
    void notRefreshed(Throwable why);

    /** A loaded value was stored. */
    void stored();

    /** A loaded value was returned, but not stored, because something came between, or someone else loads it too. */
    void overtaken();

    /** A get waits for what another node loads. */
    void waitedForLease();

    /** The cache has used up its units, so the table was not asked. */
    void readsOverBudget(int entries);

    /** The cache has used up its units, so nothing was written. */
    void writesOverBudget(int entries);

    /** A loaded value was returned, but not stored. */
    void notStored(Throwable why);

    /** A loaded value was returned, but not stored, as something had ended its lease: what came between is newer. */
    void leaseLost();

    /** A stored value could not be read back, so it counts as absent. */
    void unreadable(Throwable why);

    /** The end of an entry could not be moved, so it expires as if it had not been read. */
    void notExtended(Throwable why);

    /** The table did not take a put or an invalidation, and the caller was not told because the cache is configured so. */
    void writeLost(Throwable why);

    /** Outdated entries were not removed, or not all of them; that is tried again. */
    void notReaped(Throwable why);

    /** What other nodes told was not read, so near caches are not used until it is. */
    void nearCacheNotSynced(Throwable why);

    /** What other nodes told cannot be understood, so near caches were emptied. */
    void nearCacheLogDamaged(Throwable why);

    /** The table did not take an invalidation: it is tried again in the background. */
    void invalidationQueued(Throwable why);

    /** The table took invalidations that it had not taken before. */
    void invalidationsCaughtUp(int count);

    /** Invalidations are not tried again, as the entries have expired that they were about. */
    void invalidationsGivenUp(int count);

    /** So many invalidations were to be tried again that the whole cache is invalidated instead. */
    void invalidationsMerged(int count);

    /** These, counted as well. */
    default CacheEvents counted(CacheMetrics metrics) {
        return new CountedEvents(this, metrics);
    }

    /** A WARN for each kind of event, at most once a minute. */
    static CacheEvents logged(String cache, InstantSource clock) {
        return new LoggedEvents(cache, clock);
    }
}
