package io.quarkiverse.dynamodbcache.runtime.internal.generation;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;

import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Keyspace;
import io.smallrye.mutiny.Uni;

/**
 * What the tags of a cache have been counted to: an entry is outdated as soon as one of its tags is counted on.
 * <p>
 * As generations, tags are counted in the table, and never told by a clock. A tag whose count is not there outdates all
 * entries that carry it, so a count that is lost costs misses, and never a wrong hit; that is why the table may forget a
 * count when the entries that can carry it are over. Of the 10,000 tags used last a node remembers the count, some 500 bytes
 * each. All operations fail with {@link io.quarkiverse.dynamodbcache.CacheStoreException} if the table could not be asked.
 */
public interface Tags {

    /** Asks at once for the counts of those tags that are not known, or too long ago. */
    TagCounts of(Set<String> tags);

    /** Makes all entries with a tag outdated: 1 write. This node knows at once, others within {@code generation-refresh}. */
    Uni<Void> advance(String tag);

    /** @param refresh how old knowledge may be; zero to ask with every read */
    static Tags of(Keyspace space, ItemStore store, Duration refresh, InstantSource clock) {
        return new TableTags(space, store, refresh.toMillis(), clock);
    }
}
