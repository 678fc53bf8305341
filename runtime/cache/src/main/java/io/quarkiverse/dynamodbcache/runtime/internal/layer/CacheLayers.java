package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.time.InstantSource;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.config.CacheSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.generation.Generations;
import io.quarkiverse.dynamodbcache.runtime.internal.generation.Tags;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.CacheEvents;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Keyspace;

/** The order of the layers: a decision, so it is written down once. */
public final class CacheLayers {

    private CacheLayers() {
    }

    /** For {@code quarkus.cache.enabled=false}. */
    public static CacheLayer disabled() {
        return new DisabledLayer();
    }

    /** @param near null if no node keeps entries of the cache in its memory */
    public static CacheLayer assemble(CacheSettings settings, ItemStore store, @Nullable NearNode near, InstantSource clock,
            Watch watch, PauseAndChance pauseAndChance) {
        return assemble(settings, LeaseUse.of(settings, store, clock), store, near, clock, watch, pauseAndChance);
    }

    static CacheLayer assemble(CacheSettings settings, LeaseUse leases, ItemStore store, @Nullable NearNode near,
            InstantSource clock, Watch watch, PauseAndChance pauseAndChance) {
        CacheEvents events = watch.events();
        Keyspace space = settings.space();
        Generations generations = Generations.of(space, store, settings.generationRefresh(), clock);
        Tags tags = Tags.of(space, store, settings.generationRefresh(), clock);
        CacheLayer top = new StoreLayer(space, Admission.of(settings.storage().writeAdmission(), clock), leases, store,
                new Stamps(generations, tags, settings.lifetime(), clock, pauseAndChance.chance()), watch, pauseAndChance);
        if (near != null) {
            // Below what hides that a change has failed, or repeats it.
            top = near.telling(top, settings);
        }
        // Below fail-safe, which may keep a failure from its caller.
        top = new CatchUpLayer(top, settings.lifetime(), pauseAndChance, clock, events);
        // Both below single flight, so that a table that is not asked costs one load for all callers, not one for each.
        top = new FailSafeLayer(top, settings.writeFailures(), events);
        top = watch.limited(top);
        top = new SingleFlightLayer(top);
        if (near != null) {
            top = near.keeping(top, settings, clock, pauseAndChance.chance());
        }
        return watch.traced(watch.metered(top), settings.cache());
    }
}
