package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.quarkiverse.dynamodbcache.runtime.internal.metrics.CacheEvents;
import io.quarkiverse.dynamodbcache.runtime.internal.plain.PlainUni;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Makes lost invalidations again, until the table takes them: all that there are, one pass after another.
 * <p>
 * An invalidation that comes late may remove what another node has put since: that is a load more, and never a wrong value.
 * There is nothing it could bring back.
 */
final class CatchUp {

    private static final Duration FIRST = Duration.ofSeconds(1);
    /** No table is back for much longer than this before it is told. */
    private static final Duration LONGEST = Duration.ofSeconds(30);
    /** Of 1 s, 30 s are less than so many doublings. */
    private static final int DOUBLINGS = 5;

    private final CacheLayer below;
    private final LostInvalidations lost;
    private final PauseAndChance pauseAndChance;
    private final InstantSource clock;
    private final CacheEvents events;
    private final AtomicBoolean underWay = new AtomicBoolean();

    CatchUp(CacheLayer below, LostInvalidations lost, PauseAndChance pauseAndChance, InstantSource clock, CacheEvents events) {
        this.below = below;
        this.lost = lost;
        this.pauseAndChance = pauseAndChance;
        this.clock = clock;
        this.events = events;
    }

    /** To be called whenever there is something to do. */
    void begin() {
        if (!lost.isEmpty() && underWay.compareAndSet(false, true)) {
            goOn(0);
        }
    }

    private void goOn(int failures) {
        // Plain, as this is nothing for the transaction or the request of whoever lost the first one.
        PlainUni.chain(pauseAndChance.pause().apply(before(failures)), waited -> pass())
                .subscribe().with(done -> ended(0), failure -> ended(failures + 1));
    }

    private void ended(int failures) {
        if (!lost.isEmpty()) {
            goOn(failures);
            return;
        }
        underWay.set(false);
        // Someone may have come between, and left it to this one.
        begin();
    }

    /** Nodes that have lost the same table must not all come back at the same moment. */
    private Duration before(int failures) {
        long most = Math.min(LONGEST.toMillis(), FIRST.toMillis() << Math.min(failures, DOUBLINGS));
        return Duration.ofMillis(Math.round(most * (0.5 + pauseAndChance.chance().getAsDouble() / 2)));
    }

    private Uni<Void> pass() {
        List<Lost> overdue = lost.removeOverdue(clock.millis());
        if (!overdue.isEmpty()) {
            events.invalidationsGivenUp(overdue.size());
        }
        List<Lost> due = lost.all();
        if (due.stream().anyMatch(each -> each.scope() == Scope.All.ALL)) {
            return below.invalidateAll().invoke(() -> done(due));
        }
        List<Lost> tags = new ArrayList<>();
        Map<EntryKey, Lost> keys = new LinkedHashMap<>();
        for (Lost each : due) {
            if (each.scope() instanceof Scope.One one) {
                keys.put(one.key(), each);
            } else {
                tags.add(each);
            }
        }
        return Multi.createFrom().iterable(tags).onItem().transformToUniAndConcatenate(this::invalidateTag)
                .onItem().ignoreAsUni().chain(() -> invalidate(keys));
    }

    private Uni<Void> invalidateTag(Lost tag) {
        return below.invalidateTag(((Scope.Tagged) tag.scope()).tag()).invoke(() -> done(List.of(tag)));
    }

    private Uni<Void> invalidate(Map<EntryKey, Lost> keys) {
        if (keys.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return below.invalidateMany(keys.keySet()).invoke(outcome -> {
            Map<EntryKey, Lost> reached = new LinkedHashMap<>(keys);
            reached.keySet().removeAll(outcome.failures().keySet());
            done(List.copyOf(reached.values()));
            outcome.failures().values().stream().findFirst().ifPresent(why -> {
                throw new CacheStoreException("Not all invalidations reached the table", why);
            });
        }).replaceWithVoid();
    }

    private void done(List<Lost> reached) {
        lost.settle(reached);
        if (!reached.isEmpty()) {
            events.invalidationsCaughtUp(reached.size());
        }
    }
}
