package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.time.InstantSource;
import java.util.function.DoubleSupplier;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.config.CacheSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.NearSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.CacheMetrics;
import io.quarkiverse.dynamodbcache.runtime.internal.near.Coherence;
import io.quarkiverse.dynamodbcache.runtime.internal.near.NearCache;

/** A node as one of those that keep entries of a cache in their memories, or that tell those of what they change. */
public final class NearNode {

    private final Coherence coherence;
    /** Null if this one only tells. */
    private final @Nullable NearCache<NearEntry> memory;
    private final CacheMetrics metrics;

    private NearNode(Coherence coherence, @Nullable NearCache<NearEntry> memory, CacheMetrics metrics) {
        this.coherence = coherence;
        this.memory = memory;
        this.metrics = metrics;
    }

    /** To be made once for all versions of a cache, which share the memory. */
    public static NearNode of(CacheSettings settings, Coherence coherence, CacheMetrics metrics) {
        NearSettings near = settings.near().orElseThrow();
        return new NearNode(coherence, near.keepsEntries() ? coherence.cache(settings, near, metrics) : null, metrics);
    }

    CacheLayer telling(CacheLayer below, CacheSettings version) {
        return new TellingLayer(below, coherence.news(version.space()));
    }

    CacheLayer keeping(CacheLayer below, CacheSettings version, InstantSource clock, DoubleSupplier chance) {
        return memory == null ? below
                : new NearLayer(below, new NearReads(memory.of(version.space()), version.lifetime(), clock, chance, metrics));
    }
}
