package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import java.time.InstantSource;
import java.util.function.Supplier;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.ValueCodec;
import io.quarkiverse.dynamodbcache.runtime.internal.config.CacheSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Listing;
import io.smallrye.mutiny.Uni;

/**
 * What a cache is made of, for who looks into it.
 *
 * @param stack that of the version that is configured
 * @param values reads values back as the types of the cache
 * @param listing tells which entries there are
 */
public record CacheParts(CacheSettings settings, Supplier<CacheStack> stack, Supplier<ValueCodec> values, ItemStore store,
        Uni<Listing> listing, InstantSource clock) {
}
