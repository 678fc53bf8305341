package io.quarkiverse.dynamodbcache.runtime.internal.config;

import java.time.Duration;
import java.util.Optional;

import io.quarkus.runtime.annotations.ConfigDocDefault;
import io.quarkus.runtime.annotations.ConfigGroup;

/** Whether outdated entries are removed in the background. */
@ConfigGroup
public interface ReaperConfig {

    /**
     * Removes in the background what `invalidateAll` and `invalidateTag` have outdated, and entries of versions before the
     * configured one, and parts of large values that no entry refers to, and spends so many read and write units a second on
     * it at the most.
     * <p>
     * If it is not set, outdated entries stay until they expire, and DynamoDB deletes them free of charge: that is the cheapest
     * way for entries that expire within some weeks. It pays to set it for entries that never expire or live for very long,
     * of caches that are often invalidated as a whole or by tags. A pass reads the whole table, whatever caches are in it (0.5
     * read
     * units per 4 KB), asks for each tag of the entries it finds (1 read unit), and removes outdated entries at 1 write unit
     * per KB each. One node does it for all. Caches of the same
     * table
     * with the same `reaper` settings share a pass. It needs the permission `dynamodb:Scan`.
     */
    Optional<Integer> unitsPerSecond();

    /**
     * How long after the beginning of a pass the next one begins, unless the one before takes longer.
     * <p>
     * Means nothing unless `reaper.units-per-second` is set. Each node asks once in that time whether it is its turn, for 1
     * write unit. If the clocks of two nodes disagree, there may be a pass more, or a later one.
     */
    @ConfigDocDefault("1H")
    Optional<Duration> interval();
}
