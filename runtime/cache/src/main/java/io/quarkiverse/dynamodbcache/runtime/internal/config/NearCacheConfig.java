package io.quarkiverse.dynamodbcache.runtime.internal.config;

import java.time.Duration;
import java.util.Optional;

import io.quarkus.runtime.annotations.ConfigDocDefault;
import io.quarkus.runtime.annotations.ConfigGroup;

/** Whether each node keeps entries in its own memory. */
@ConfigGroup
public interface NearCacheConfig {

    /**
     * Whether each node keeps the entries that it has read in its own memory, so that reading them again takes no call.
     * <p>
     * If it is not set, every read asks the table. If it is, each change of an entry costs 1 write unit more, which tells the
     * other nodes, and each node spends 0.5 read units per `near-cache.sync-interval` on what it is told, whatever the number
     * of caches. All applications that change the cache must have it set: what one changes that does not tell, others go on
     * serving.
     */
    @ConfigDocDefault("false")
    Optional<Boolean> enabled();

    /**
     * How many entries of the cache a node keeps, those of all versions together. What is used least is dropped first.
     * <p>
     * Memory is taken for entries that are there, and whatever their size is. With `0` the node keeps none, and reads none of
     * what it is told, but still tells others: for an application that only writes, and while near caches are rolled out.
     */
    @ConfigDocDefault("10000")
    Optional<Long> maximumSize();

    /**
     * How long a node keeps an entry at the most.
     * <p>
     * If it is not set, until the entry expires, or something is told of it. Set it if anything but this extension writes to
     * the
     * table, which tells no one.
     */
    Optional<Duration> expireAfterWrite();

    /**
     * How often each node reads what others have told: for so long, and one read, another node may serve what was there before
     * a change.
     * <p>
     * A read costs 0.5 read units for all caches of the same prefix in a table, of which the shortest interval holds; twice as
     * much if one of them has `consistent-read`.
     */
    @ConfigDocDefault("1S")
    Optional<Duration> syncInterval();
}
