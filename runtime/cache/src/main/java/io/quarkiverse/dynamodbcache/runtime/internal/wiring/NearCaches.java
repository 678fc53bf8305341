package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import io.quarkiverse.dynamodbcache.runtime.internal.config.CacheSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.NearSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.CacheEvents;
import io.quarkiverse.dynamodbcache.runtime.internal.near.Coherence;
import io.quarkus.runtime.ShutdownContext;

/** The near caches of an application: those of one prefix in one table tell, and are told, together. */
final class NearCaches {

    private final Tables tables;
    private final InstantSource clock;
    private final ShutdownContext shutdown;
    private final Map<Log, List<CacheSettings>> members = new ConcurrentHashMap<>();
    private final Map<Log, Coherence> opened = new ConcurrentHashMap<>();

    NearCaches(Tables tables, InstantSource clock, ShutdownContext shutdown) {
        this.tables = tables;
        this.clock = clock;
        this.shutdown = shutdown;
    }

    /** To be called for all caches before any of them is used. */
    void add(CacheSettings cache) {
        if (cache.near().isPresent()) {
            members.computeIfAbsent(Log.of(cache), log -> new ArrayList<>()).add(cache);
        }
    }

    /** @return empty if the cache has no near cache */
    Optional<Coherence> coherence(CacheSettings cache) {
        return cache.near().map(near -> opened.computeIfAbsent(Log.of(cache), this::open));
    }

    private Coherence open(Log log) {
        List<CacheSettings> caches = Objects.requireNonNull(members.get(log), "not added");
        CacheSettings first = caches.get(0);
        Duration shortest = caches.stream().flatMap(cache -> cache.near().stream()).map(NearSettings::syncInterval)
                .min(Duration::compareTo).orElseThrow();
        Coherence coherence = Coherence.of(tables.log(first, clock), shortest,
                caches.stream().anyMatch(CacheSettings::consistentRead), clock,
                tables.account(first).events(CacheEvents.logged(first.cache(), clock)));
        shutdown.addShutdownTask(coherence::stop);
        return coherence;
    }

    /** Begins to read what others tell, where anything is kept; the first that is to be kept does the same. */
    void start() {
        members.forEach((log, caches) -> {
            if (caches.stream().flatMap(cache -> cache.near().stream()).anyMatch(NearSettings::keepsEntries)) {
                opened.computeIfAbsent(log, this::open).start();
            }
        });
    }

    private record Log(String table, String prefix) {

        static Log of(CacheSettings cache) {
            return new Log(cache.table().name(), cache.prefix());
        }
    }
}
