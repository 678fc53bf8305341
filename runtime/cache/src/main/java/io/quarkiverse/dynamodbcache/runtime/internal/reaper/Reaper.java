package io.quarkiverse.dynamodbcache.runtime.internal.reaper;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;

import io.quarkiverse.dynamodbcache.runtime.internal.config.ReaperSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.CacheEvents;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Keyspace;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Sweep;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;

/**
 * Removes outdated entries of the caches on one table, and parts of values that no entry refers to, once per interval on one of
 * all nodes, and no faster than it may.
 * <p>
 * No thread waits for it. A pass that fails is over; there is another one after the next interval.
 */
public final class Reaper {

    private final String table;
    private final ReaperSettings settings;
    private final List<ReapedCache> caches;
    private final Uni<Sweep> opening;
    private final InstantSource clock;
    private final CacheEvents events;
    private final Waits waits;
    private final Suspects suspects;

    /**
     * @param caches in the same order on all nodes: the first one tells whose turn it is
     * @param opening memoized
     */
    public static Reaper of(String table, ReaperSettings settings, List<ReapedCache> caches, Uni<Sweep> opening,
            InstantSource clock, CacheEvents events) {
        return new Reaper(table, settings, caches, opening, clock, events,
                pause -> Uni.createFrom().voidItem().onItem().delayIt().by(pause));
    }

    Reaper(String table, ReaperSettings settings, List<ReapedCache> caches, Uni<Sweep> opening, InstantSource clock,
            CacheEvents events, Function<Duration, Uni<Void>> pause) {
        this.table = table;
        this.settings = settings;
        this.caches = List.copyOf(caches);
        this.opening = opening;
        this.clock = clock;
        this.events = events;
        this.waits = new Waits(pause);
        this.suspects = new Suspects(waits);
    }

    /** @return stops it, also in the midst of a pass */
    public Cancellable start() {
        return Multi.createBy().repeating().uni(this::roundAndPause).indefinitely().subscribe().with(done -> {
            // Told by the pass itself.
        }, events::notReaped);
    }

    Uni<Void> roundAndPause() {
        return round().chain(waits::pause);
    }

    /** @return how long to wait for the next one; never fails */
    Uni<Duration> round() {
        Keyspace first = caches.get(0).space();
        // The same in all versions of the cache, of which there are two while an application is replaced by the next.
        Keyspace place = new Keyspace(first.prefix(), first.cache());
        return opening.chain(sweep -> Turn.take(sweep, place, settings.interval(), clock)
                .chain(turn -> turn.isOwn() ? pass(sweep, turn) : Uni.createFrom().item(turn)))
                .map(Turn::untilNext)
                .onFailure().invoke(events::notReaped).onFailure().recoverWithItem(settings.interval());
    }

    private Uni<Turn> pass(Sweep sweep, Turn turn) {
        Spending spending = new Spending(new Pace(settings.unitsPerSecond()), waits);
        Report report = new Report(table, spending);
        suspects.beginPass();
        return new Pass(sweep, turn, spending, report, suspects, clock).over(caches)
                .onTermination().invoke(report::log)
                .replaceWith(turn);
    }
}
