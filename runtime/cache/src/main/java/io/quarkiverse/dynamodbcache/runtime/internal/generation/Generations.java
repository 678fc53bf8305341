package io.quarkiverse.dynamodbcache.runtime.internal.generation;

import java.time.Duration;
import java.time.InstantSource;

import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Keyspace;
import io.smallrye.mutiny.Uni;

/**
 * Which generation of a cache is current: entries of an earlier one were invalidated all at once.
 * <p>
 * A generation is a counter in the table, never a timestamp, so it does not matter whether the clocks of two nodes agree.
 * Its count begins with the seconds of the epoch, so that it does not come to a number again if someone deletes its item.
 * All operations fail with {@link io.quarkiverse.dynamodbcache.CacheStoreException} if the table could not be asked.
 */
public interface Generations {

    /** @return the generation as of {@code generation-refresh} ago at the most; at once if that is known */
    Uni<Long> current();

    /** @return the current generation, if it is not the expected one: asked of the table now */
    Uni<Long> confirm(long expected);

    /** Makes all entries outdated: 1 write. This node knows at once, others within {@code generation-refresh}. */
    Uni<Void> advance();

    /** @param refresh how old knowledge may be; zero to ask with every read */
    static Generations of(Keyspace space, ItemStore store, Duration refresh, InstantSource clock) {
        return new TableGenerations(space, store, refresh.toMillis(), clock);
    }
}
