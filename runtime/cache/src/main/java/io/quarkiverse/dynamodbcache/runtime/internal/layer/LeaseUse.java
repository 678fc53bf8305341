package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.time.InstantSource;
import java.util.Optional;

import io.quarkiverse.dynamodbcache.runtime.internal.config.CacheSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.LeaseSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.lease.Leases;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStore;

/**
 * What loads take leases for.
 *
 * @param ofMisses empty if each node loads for itself what is missing
 * @param ofRefreshes empty if nothing is loaded anew before it expires
 */
record LeaseUse(Optional<Leases> ofMisses, Optional<Leases> ofRefreshes) {

    static LeaseUse of(CacheSettings settings, ItemStore store, InstantSource clock) {
        Optional<Leases> leases = settings.lease().map(lease -> Leases.of(store, lease, clock));
        return new LeaseUse(settings.lease().filter(LeaseSettings::ofMisses).flatMap(lease -> leases),
                settings.lifetime().isRefreshedEarly() ? leases : Optional.empty());
    }
}
