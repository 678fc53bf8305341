package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.quarkiverse.dynamodbcache.runtime.internal.config.CacheSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.config.ReaperSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.CacheEvents;
import io.quarkiverse.dynamodbcache.runtime.internal.reaper.ReapedCache;
import io.quarkiverse.dynamodbcache.runtime.internal.reaper.Reaper;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStore;
import io.quarkus.runtime.ShutdownContext;
import io.smallrye.mutiny.subscription.Cancellable;

/** One reaper for all caches on a table that want the same of it: it reads the whole table, whatever caches are in it. */
final class Reapers {

    private final Tables tables;
    private final Map<Job, List<Member>> jobs = new LinkedHashMap<>();

    Reapers(Tables tables) {
        this.tables = tables;
    }

    /** To be called in the same order on all nodes. */
    void add(CacheSettings cache, ItemStore store) {
        cache.reaper()
                .ifPresent(settings -> jobs.computeIfAbsent(new Job(cache.table().name(), settings), job -> new ArrayList<>())
                        .add(new Member(cache, new ReapedCache(cache.space(), store, tables.access(cache).longestWrite()))));
    }

    void start(InstantSource clock, ShutdownContext shutdown) {
        jobs.forEach((job, members) -> {
            CacheSettings first = members.get(0).settings;
            Cancellable running = Reaper.of(job.table, job.settings, members.stream().map(Member::cache).toList(),
                    tables.sweep(first), clock, tables.account(first).events(CacheEvents.logged(first.cache(), clock))).start();
            shutdown.addShutdownTask(running::cancel);
        });
    }

    private record Job(String table, ReaperSettings settings) {
    }

    private record Member(CacheSettings settings, ReapedCache cache) {
    }
}
