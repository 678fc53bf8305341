package io.quarkiverse.dynamodbcache.runtime.internal.store;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/**
 * Tells which entries are in a part of a table, some at a time, for someone who looks into it. As of an {@link ItemStore}, each
 * operation is lazy, one request, and fails with {@link io.quarkiverse.dynamodbcache.CacheStoreException}.
 */
public interface Listing {

    /**
     * The next entries, expired ones included, in no order. 1 read unit per 4 KB of the items that were looked at, whichever
     * cache they belong to: there may be many of them, and no entry among them.
     *
     * @param after null to begin
     * @param most how many entries to tell at the most
     */
    Uni<ListedPage> page(Keyspace space, @Nullable ItemKey after, int most);

    static Listing ofTable(TableAccess access, DynamoDbAsyncClient client) {
        return new DynamoDbListing(access, access.paid(client));
    }
}
