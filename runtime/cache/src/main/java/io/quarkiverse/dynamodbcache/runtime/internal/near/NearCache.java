package io.quarkiverse.dynamodbcache.runtime.internal.near;

import java.time.Duration;
import java.time.InstantSource;

import org.jspecify.annotations.Nullable;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.quarkiverse.dynamodbcache.runtime.internal.config.CacheSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.NearSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.CacheMetrics;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.Counted;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Keyspace;

/** What a node keeps in memory of one cache, in all of its versions together, and what it was told of that. */
public final class NearCache<E> {

    /**
     * So long after something was told of an entry it is not kept: a read that is not consistent may still bring what was there
     * before, and nothing would be told of that again.
     */
    static final Duration QUARANTINE = Duration.ofSeconds(5);

    private final Cache<Long, Kept<E>> kept;
    private final Coherence coherence;
    private final InstantSource clock;
    private final Time time;
    private final Slots entries;
    private final Slots tags;
    /** When something was last told of all entries. */
    private volatile long all;
    private final long quarantine;
    private final long longestLife;
    private final long boundNanos;
    private final long boundMillis;

    /** @param interval between two reads of the log */
    NearCache(CacheSettings settings, NearSettings near, Coherence coherence, Duration interval, InstantSource clock,
            Time time, CacheMetrics metrics) {
        // Not in the common pool, whose threads do not know the classes of the application.
        this.kept = Caffeine.newBuilder().maximumSize(near.maximumSize()).executor(Runnable::run)
                .<Long, Kept<E>> evictionListener((hash, entry, full) -> metrics.count(Counted.EVICTION)).build();
        this.coherence = coherence;
        this.clock = clock;
        this.time = time;
        this.entries = new Slots(near.maximumSize());
        this.tags = new Slots(near.maximumSize());
        // A node may take an entry for one of the current generation for as long as it believes what it knows of that.
        this.quarantine = QUARANTINE.plus(settings.generationRefresh()).toNanos();
        this.longestLife = near.expireAfterWrite().map(NearCache::nanos).orElse(Long.MAX_VALUE);
        Duration bound = interval.plus(settings.apiCallTimeout());
        this.boundNanos = nanos(bound);
        this.boundMillis = bound.toMillis();
    }

    /** More than 292 years are no limit. */
    private static long nanos(Duration duration) {
        return duration.compareTo(Duration.ofNanos(Long.MAX_VALUE)) >= 0 ? Long.MAX_VALUE : duration.toNanos();
    }

    public NearEntries<E> of(Keyspace version) {
        return new NearEntries<>(this, version);
    }

    long now() {
        return time.now();
    }

    @Nullable
    E find(long hash, EntryKey key) {
        Kept<E> found = kept.getIfPresent(hash);
        if (found == null || !found.key().equals(key)) {
            return null;
        }
        long now = time.now();
        long nowMillis = clock.millis();
        // Asked first: what was told before that is known by then.
        boolean fresh = coherence.freshness().isWithin(boundNanos, boundMillis, now, nowMillis);
        if (found.isOver(now, nowMillis) || !isValid(hash, found)) {
            kept.asMap().remove(hash, found);
            return null;
        }
        return fresh ? found.entry() : null;
    }

    void keep(long hash, EntryKey key, E entry, long began, long[] hashesOfTags, long end) {
        coherence.start();
        long life = Math.min(longestLife, nanos(Duration.ofMillis(end - clock.millis())));
        long over = began > Long.MAX_VALUE - life ? Long.MAX_VALUE : began + life;
        Kept<E> fresh = new Kept<>(key, entry, began, hashesOfTags, over, end);
        if (life > 0 && isValid(hash, fresh)) {
            kept.put(hash, fresh);
        }
    }

    /** Nothing was told since the read began, nor so shortly before that the read may not have seen it. */
    private boolean isValid(long hash, Kept<E> found) {
        long latest = found.began() - quarantine;
        if (entries.last(hash) > latest || all > latest) {
            return false;
        }
        for (long tag : found.tags()) {
            if (tags.last(tag) > latest) {
                return false;
            }
        }
        return true;
    }

    void drop(long hash) {
        // In this order: who keeps something in between has it found invalid.
        entries.mark(hash, time.now());
        kept.invalidate(hash);
    }

    void dropTagged(long hash) {
        tags.mark(hash, time.now());
    }

    void dropAll() {
        all = time.now();
        kept.invalidateAll();
    }
}
