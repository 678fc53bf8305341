package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.time.Duration;

/**
 * From when on DynamoDB may delete the parts of an entry: some time after the entry has expired. So whoever still reads it
 * finds
 * them, parts that no entry refers to go for free, and moving the end of an entry only seldom means to move that of its parts,
 * which costs as much as to write them.
 *
 * @param seldomMoves whether entries are prolonged only if someone asks for it
 */
record PartsEnd(boolean seldomMoves) {

    private static final long LEAST = Duration.ofHours(1).toMillis();
    /** About the time in which it costs as much to store a byte as to write it. */
    private static final long MOST = Duration.ofDays(30).toMillis();
    /** The first move is due after four lifetimes, and each further one when the entry is five times as old as at the last. */
    private static final int LIFETIMES = 4;

    /** @return seconds since the epoch, or {@link Expiry#NEVER} */
    long of(StoredItem item) {
        Expiry expiry = item.expiry();
        if (expiry.isNever()) {
            return Expiry.NEVER;
        }
        long lifetime = Math.max(0, expiry.at() - item.written() * 1000);
        long slack = seldomMoves ? LEAST : Math.min(Math.max(LIFETIMES * lifetime, LEAST), MOST);
        long kept = expiry.keptUntil() - expiry.at();
        long end = expiry.at() + kept + slack;
        // It does not move beyond the latest moment.
        return new Expiry(
                expiry.latest() == Expiry.NEVER ? end : Math.min(end, Math.max(expiry.at(), expiry.latest()) + kept + LEAST),
                Expiry.NEVER).timeToLiveAttribute();
    }
}
