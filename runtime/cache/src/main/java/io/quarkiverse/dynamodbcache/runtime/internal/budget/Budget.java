package io.quarkiverse.dynamodbcache.runtime.internal.budget;

import com.github.benmanes.caffeine.cache.Ticker;

import io.quarkiverse.dynamodbcache.runtime.internal.metrics.PaidRequest;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.Spending;

/**
 * What one cache may spend. Only the answer to a request tells its price, so what is too much is paid off by what comes after:
 * over time no more is spent than was allowed. Safe for use by several threads.
 */
public final class Budget implements Spending {

    /** What is not spent in a second is lost: a budget that saves for a rush would let the rush through. */
    private static final double MOST_SAVED_SECONDS = 1;
    /** One dear operation, such as an invalidateIf, must not switch the cache off for hours. */
    private static final double MOST_OWED_SECONDS = 60;
    private static final double NANOS_PER_SECOND = 1e9;

    private final double perSecond;
    private final Ticker ticker;
    private double left;
    private long lastRead;

    /** @param unitsPerSecond read and write units, which count the same */
    public Budget(int unitsPerSecond, Ticker ticker) {
        this.perSecond = unitsPerSecond;
        this.ticker = ticker;
        this.left = perSecond * MOST_SAVED_SECONDS;
        this.lastRead = ticker.read();
    }

    public synchronized boolean isUsedUp() {
        earn();
        return left <= 0;
    }

    @Override
    public synchronized void spent(PaidRequest request, double units) {
        earn();
        left = Math.max(left - units, -perSecond * MOST_OWED_SECONDS);
    }

    private void earn() {
        long now = ticker.read();
        left = Math.min(left + (now - lastRead) / NANOS_PER_SECOND * perSecond, perSecond * MOST_SAVED_SECONDS);
        lastRead = now;
    }
}
