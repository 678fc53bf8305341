package io.quarkiverse.dynamodbcache.runtime.internal.store;

/**
 * What a tag has been counted to.
 *
 * @param end milliseconds since the epoch, to the second: the table forgets the count some time after it;
 *        {@link Expiry#NEVER} if it never does
 */
public record TagCount(long count, long end) {

    /** @return whether the table still has the count when an entry of that end expires */
    public boolean outlives(long entryEnd) {
        return end >= entryEnd;
    }
}
