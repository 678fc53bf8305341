package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import io.quarkiverse.dynamodbcache.runtime.internal.generation.TagCounts;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.CacheEvents;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.smallrye.mutiny.Uni;

/** Answers with the expired entry if its load takes long. The load goes on, so that its value is stored. */
final class SoftTimeout implements Misses {

    /** Loads that no one may wait for any more: beyond that they are slowed down by those who do. */
    static final int MOST = 100;

    private final Misses misses;
    private final Duration limit;
    private final StaleEntries stale;
    private final Background background;
    private final CacheEvents events;
    private final AtomicInteger underWay = new AtomicInteger();

    SoftTimeout(Misses misses, Duration limit, StaleEntries stale, Background background, CacheEvents events) {
        this.misses = misses;
        this.limit = limit;
        this.stale = stale;
        this.background = background;
        this.events = events;
    }

    @Override
    public Uni<Entry> load(EntryKey key, Loading loading, Verdict verdict, TagCounts counts) {
        Entry expired = stale.entry(verdict, loading.codec(), loading.fence());
        if (expired == null || underWay.incrementAndGet() > MOST) {
            if (expired != null) {
                underWay.decrementAndGet();
            }
            return misses.load(key, loading, verdict, counts);
        }
        background.pause().apply(limit).subscribe().with(passed -> answer(loading, expired));
        return misses.load(key, loading.apart(), verdict, counts).onTermination().invoke(() -> underWay.decrementAndGet());
    }

    private void answer(Loading loading, Entry expired) {
        if (loading.meanwhile().test(expired)) {
            events.servedMeanwhile();
        }
    }
}
