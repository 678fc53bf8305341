package io.quarkiverse.dynamodbcache.runtime.internal.store;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/**
 * What is asked of a table as a whole, whatever caches are in it. As of an {@link ItemStore}, each operation is lazy, one
 * request, and fails with {@link io.quarkiverse.dynamodbcache.CacheStoreException}.
 */
public interface Sweep {

    /**
     * The next items of the table, of which the entries are told, and their parts. 0.5 read units per 4 KB of all of them.
     *
     * @param after null to begin
     */
    Uni<SweptPage> page(@Nullable ItemKey after);

    /** Deletes an entry, unless it was written anew. 1 write unit per KB of it, also if it is not deleted. */
    Uni<Removal> remove(SweptEntry entry);

    /** Whether the header beside a part refers to it, after all writes that came before. 1 read unit per 4 KB of the header. */
    Uni<Referral> referral(SweptPart part);

    /** Deletes a part that no entry refers to, and none will. 1 write unit per KB of it. */
    Uni<Removal> removePart(ItemKey part);

    /**
     * Claims what is free, or was claimed until now. 1 write unit.
     * <p>
     * Two clocks that disagree may claim it both, or later than they could. What is claimed for much longer than is asked for
     * is
     * taken for the mistake of a clock, and is free too.
     *
     * @param place where the claim is written: beside the generation of a cache
     * @param now milliseconds since the epoch
     */
    Uni<Claim> claim(Keyspace place, long now, long until);

    /** Claims for longer what no one else has claimed meanwhile. 1 write unit. */
    Uni<Claim> prolong(Keyspace place, Claim own, long until);

    static Sweep ofTable(TableAccess access, DynamoDbAsyncClient client) {
        return new DynamoDbSweep(access, access.paid(client));
    }
}
