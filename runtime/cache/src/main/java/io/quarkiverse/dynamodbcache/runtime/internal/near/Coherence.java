package io.quarkiverse.dynamodbcache.runtime.internal.near;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import com.github.benmanes.caffeine.cache.Ticker;

import io.quarkiverse.dynamodbcache.runtime.internal.config.CacheSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.NearSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.CacheEvents;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.CacheMetrics;
import io.quarkiverse.dynamodbcache.runtime.internal.plain.Background;
import io.quarkiverse.dynamodbcache.runtime.internal.plain.PlainUni;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InvalidationLog;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Keyspace;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;

/**
 * Keeps the near caches of a node in agreement with those of all others, by the log that the caches of one prefix have in their
 * table: what this node changes it writes there, and what is there it reads once in an interval, whatever the number of caches.
 * Safe for use by several threads.
 */
public final class Coherence {

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(1);

    private final Duration interval;
    private final InstantSource clock;
    private final CacheEvents events;
    private final Time time;
    private final Freshness freshness = new Freshness();
    private final Map<Integer, List<NearCache<?>>> caches = new ConcurrentHashMap<>();
    private final LogReader reader;
    private final LogWriter writer;
    private final Announcements announcements;
    private final AtomicBoolean started = new AtomicBoolean();
    private volatile boolean stopped;
    private volatile @Nullable Cancellable running;

    /**
     * @param interval between two reads of the log
     * @param consistent whether a read tells of all that came before it, at twice the read units
     */
    public static Coherence of(InvalidationLog log, Duration interval, boolean consistent, InstantSource clock,
            CacheEvents events) {
        return new Coherence(log, interval, consistent, clock, Ticker.systemTicker(), events);
    }

    Coherence(InvalidationLog log, Duration interval, boolean consistent, InstantSource clock, Ticker ticker,
            CacheEvents events) {
        this.interval = interval;
        this.clock = clock;
        this.events = events;
        this.time = new Time(ticker);
        this.reader = new LogReader(log, consistent, new Told());
        this.writer = new LogWriter(log);
        this.announcements = new Announcements(writer);
    }

    /** Makes the memory for one cache, which is told what is read from then on. */
    public <E> NearCache<E> cache(CacheSettings settings, NearSettings near, CacheMetrics metrics) {
        NearCache<E> cache = new NearCache<>(settings, near, this, interval, clock, time, metrics);
        caches.computeIfAbsent(hashOf(settings.cache()), hash -> new CopyOnWriteArrayList<>()).add(cache);
        return cache;
    }

    /** To tell others of a version of a cache. */
    public News news(Keyspace version) {
        return new News(announcements, version);
    }

    /** Begins to read the log, unless it is read already, or was stopped. */
    public void start() {
        if (!started.get() && !stopped && started.compareAndSet(false, true)) {
            // Whoever came first may be in a transaction, or a request: what goes on for ever must not take it along.
            Background.run(this::repeat);
        }
    }

    public void stop() {
        stopped = true;
        Cancellable last = running;
        if (last != null) {
            last.cancel();
        }
    }

    private void repeat() {
        running = Multi.createBy().repeating().uni(() -> sync().chain(Coherence::pause)).whilst(done -> !stopped)
                .subscribe().with(done -> {
                    // Told by the sync itself.
                }, events::nearCacheNotSynced);
        if (stopped) {
            stop();
        }
    }

    private static Uni<Duration> pause(Duration left) {
        return PlainUni.map(PlainUni.after(left), passed -> left);
    }

    /** One read of the log. Never fails. @return how long to wait for the next one */
    Uni<Duration> sync() {
        return Uni.createFrom().deferred(() -> {
            long began = time.now();
            long beganMillis = clock.millis();
            return reader.sync().invoke(() -> read(began, beganMillis))
                    .onFailure().invoke(events::nearCacheNotSynced).onFailure().recoverWithNull()
                    .map(done -> left(began));
        });
    }

    private void read(long began, long beganMillis) {
        Long block = reader.block();
        if (block != null) {
            writer.seen(block);
        }
        freshness.read(began, beganMillis);
    }

    private Duration left(long began) {
        Duration left = interval.minusNanos(time.now() - began);
        return left.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : left;
    }

    Freshness freshness() {
        return freshness;
    }

    static int hashOf(String cache) {
        return (int) StableHash.of(cache);
    }

    /** Hands on to the caches what was read. */
    private final class Told implements LogReader.Listener {

        @Override
        public void told(Notice notice) {
            List<NearCache<?>> concerned = caches.getOrDefault(notice.cache(), List.of());
            switch (notice.kind()) {
                case ENTRY -> concerned.forEach(cache -> cache.drop(notice.hash()));
                case TAG -> concerned.forEach(cache -> cache.dropTagged(notice.hash()));
                case CACHE -> concerned.forEach(NearCache::dropAll);
            }
        }

        @Override
        public void lost() {
            each(NearCache::dropAll);
        }

        @Override
        public void damaged() {
            events.nearCacheLogDamaged(new IllegalStateException(
                    "There is something in it that was not written by this version of the extension."));
            lost();
        }

        private void each(Consumer<NearCache<?>> action) {
            caches.values().forEach(ofHash -> ofHash.forEach(action));
        }
    }
}
