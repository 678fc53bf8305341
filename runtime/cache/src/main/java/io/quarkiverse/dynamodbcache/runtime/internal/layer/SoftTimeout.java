package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import io.quarkiverse.dynamodbcache.runtime.internal.generation.TagCounts;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.CacheEvents;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.smallrye.mutiny.Uni;

/**
 * Answers with the expired entry if its load takes long. The load goes on, so that its value is stored. Whoever comes meanwhile
 * has what the table tells then, and if that is the expired entry, waits for nothing.
 */
final class SoftTimeout implements Misses {

    /** Loads that no one may wait for any more: beyond that they are slowed down by those who do. */
    static final int MOST = 100;

    private final Misses misses;
    private final Duration limit;
    private final StaleEntries stale;
    private final PauseAndChance pauseAndChance;
    private final CacheEvents events;
    private final AtomicInteger underWay = new AtomicInteger();
    /** The loads that were not waited for. */
    private final ConcurrentMap<EntryKey, AtomicBoolean> late = new ConcurrentHashMap<>();

    SoftTimeout(Misses misses, Duration limit, StaleEntries stale, PauseAndChance pauseAndChance, CacheEvents events) {
        this.misses = misses;
        this.limit = limit;
        this.stale = stale;
        this.pauseAndChance = pauseAndChance;
        this.events = events;
    }

    @Override
    public Uni<Entry> load(EntryKey key, Loading loading, Verdict verdict, TagCounts counts) {
        Entry expired = stale.entry(verdict, loading.codec(), loading.fence());
        if (expired != null && late.containsKey(key)) {
            events.servedMeanwhile();
            return Uni.createFrom().item(expired);
        }
        if (expired == null || underWay.incrementAndGet() > MOST) {
            if (expired != null) {
                underWay.decrementAndGet();
            }
            return misses.load(key, loading, verdict, counts);
        }
        AtomicBoolean ended = new AtomicBoolean();
        pauseAndChance.pause().apply(limit).subscribe().with(passed -> answer(key, loading, expired, ended));
        return misses.load(key, loading.apart(), verdict, counts).onTermination().invoke(() -> end(key, ended));
    }

    private void answer(EntryKey key, Loading loading, Entry expired, AtomicBoolean ended) {
        // First, so that who comes once the caller was answered does not load it again.
        late.put(key, ended);
        boolean answered = stale.isServable(expired) && loading.meanwhile().test(expired);
        if (answered) {
            events.servedMeanwhile();
        }
        // It may have ended just before it was put there.
        if (!answered || ended.get()) {
            late.remove(key, ended);
        }
    }

    private void end(EntryKey key, AtomicBoolean ended) {
        underWay.decrementAndGet();
        ended.set(true);
        late.remove(key, ended);
    }
}
