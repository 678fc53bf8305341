package io.quarkiverse.dynamodbcache.runtime.internal.metrics;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.CacheStoreException;

/** Warns once a period: a table that is down must not fill the disk with what one line says. */
final class LoggedEvents implements CacheEvents {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.dynamodbcache");
    private static final long PERIOD_MILLIS = 60_000;

    private final String cache;
    private final InstantSource clock;
    private final Map<String, Silence> silences = new ConcurrentHashMap<>();

    LoggedEvents(String cache, InstantSource clock) {
        this.cache = cache;
        this.clock = clock;
    }

    @Override
    public void fellBackToLoader(Throwable why) {
        warn("The table could not be asked, so values are loaded.", why);
    }

    @Override
    public void countedAsAbsent(Throwable why) {
        warn("The table could not be asked, so entries count as absent.", why);
    }

    @Override
    public void servedStale(Throwable why) {
        warn("A load failed, so an expired value was served (quarkus.cache.dynamodb.fail-safe.max-stale).", ofLoader(why), why);
    }

    @Override
    public void servedMeanwhile() {
        LOG.debugf(
                "Cache '%s': a load takes long, so an expired value was served (quarkus.cache.dynamodb.fail-safe.soft-timeout).",
                cache);
    }

    @Override
    public void refreshedEarly() {
        LOG.debugf("Cache '%s': an entry is loaded anew before it expires (quarkus.cache.dynamodb.early-refresh).", cache);
    }

    @Override
    public void notRefreshed(Throwable why) {
        warn("An entry was not loaded anew before it expires (quarkus.cache.dynamodb.early-refresh).", ofLoader(why), why);
    }

    /** What a loader says may quote the key or the value. */
    private static String ofLoader(Throwable why) {
        return why instanceof CacheStoreException ? String.valueOf(why.getMessage())
                : why.getClass().getName() + ", whose message is logged on level DEBUG";
    }

    @Override
    public void stored() {
        // As it should be.
    }

    @Override
    public void overtaken() {
        LOG.debugf("Cache '%s': a loaded value was not stored, as something came between.", cache);
    }

    @Override
    public void waitedForLease() {
        LOG.debugf("Cache '%s': waiting for what another node loads.", cache);
    }

    @Override
    public void readsOverBudget(int entries) {
        overBudget();
    }

    @Override
    public void writesOverBudget(int entries) {
        overBudget();
    }

    /** For reads and writes the same, so that it is one line and not two. */
    private void overBudget() {
        warn("It has used up its units (quarkus.cache.dynamodb.units-per-second), so values are loaded instead of read, and not stored.",
                null);
    }

    @Override
    public void notStored(Throwable why) {
        warn("A loaded value was not stored.", why);
    }

    @Override
    public void leaseLost() {
        LOG.debugf(
                "Cache '%s': a loaded value was not stored, as its lease had been ended: by a put or an invalidation, or by another "
                        + "node that took it for dead (quarkus.cache.dynamodb.lease-duration).",
                cache);
    }

    @Override
    public void unreadable(Throwable why) {
        warn("A stored value cannot be read back, so it counts as absent. That is to be expected once after its class, or the encryption of its cache, has changed.",
                why);
    }

    @Override
    public void notExtended(Throwable why) {
        warn("The expiry of an entry was not moved, so it expires as if it had not been read.", why);
    }

    @Override
    public void writeLost(Throwable why) {
        warn("A put or an invalidation was lost, and its caller not told (quarkus.cache.dynamodb.write-failures=log).", why);
    }

    @Override
    public void notReaped(Throwable why) {
        warn("Not all outdated entries were removed; the next try is after quarkus.cache.dynamodb.reaper.interval.", why);
    }

    @Override
    public void nearCacheNotSynced(Throwable why) {
        warn("What other nodes have changed could not be read, so near caches are not used until it can.", why);
    }

    @Override
    public void nearCacheLogDamaged(Throwable why) {
        warn("What other nodes have changed cannot be understood, so near caches were emptied.", why);
    }

    @Override
    public void invalidationQueued(Throwable why) {
        warn("An invalidation did not reach the table, and is tried again until it does.", why);
    }

    @Override
    public void invalidationsCaughtUp(int count) {
        LOG.infof("Cache '%s': %s invalidations have reached the table after all.", cache, count);
    }

    @Override
    public void invalidationsGivenUp(int count) {
        LOG.warnf("Cache '%s': %s invalidations have not reached the table until the entries expired anyway.", cache, count);
    }

    @Override
    public void invalidationsMerged(int count) {
        LOG.warnf(
                "Cache '%s': %s invalidations have not reached the table, which is as many as are remembered. All entries are "
                        + "invalidated instead once the table answers.",
                cache, count);
    }

    private void warn(String what, @Nullable Throwable why) {
        warn(what, why == null ? null : String.valueOf(why.getMessage()), why);
    }

    private void warn(String what, @Nullable String reason, @Nullable Throwable why) {
        Silence silence = silences.computeIfAbsent(what, w -> new Silence());
        long unheard = silence.breakAt(clock.millis());
        if (unheard >= 0) {
            LOG.warnf("Cache '%s': %s%s%s", cache, what, reason == null ? "" : " " + reason,
                    unheard == 0 ? "" : " (and " + unheard + " times more since the last warning)");
        }
        if (why != null) {
            LOG.debugf(why, "Cache '%s': %s", cache, what);
        }
    }

    /** The time between two warnings of a kind. */
    private static final class Silence {

        private long until = Long.MIN_VALUE;
        private long unheard;

        /** @return how many were not heard since the last warning, or -1 if this one is not heard either */
        synchronized long breakAt(long now) {
            if (now < until) {
                unheard++;
                return -1;
            }
            until = now + PERIOD_MILLIS;
            long before = unheard;
            unheard = 0;
            return before;
        }
    }
}
