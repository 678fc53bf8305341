package io.quarkiverse.dynamodbcache.runtime.internal.reaper;

import java.time.Duration;
import java.time.InstantSource;

import io.quarkiverse.dynamodbcache.runtime.internal.store.Claim;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Keyspace;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Sweep;
import io.smallrye.mutiny.Uni;

/** Which of the nodes goes through the table: the one that claimed it, for as long as that takes. */
final class Turn {

    private final Sweep table;
    private final Keyspace place;
    private final Duration interval;
    private final InstantSource clock;
    private volatile Claim claim;

    private Turn(Sweep table, Keyspace place, Duration interval, InstantSource clock, Claim claim) {
        this.table = table;
        this.place = place;
        this.interval = interval;
        this.clock = clock;
        this.claim = claim;
    }

    static Uni<Turn> take(Sweep table, Keyspace place, Duration interval, InstantSource clock) {
        return Uni.createFrom().deferred(() -> {
            long now = clock.millis();
            return table.claim(place, now, now + interval.toMillis());
        }).map(claim -> new Turn(table, place, interval, clock, claim));
    }

    boolean isOwn() {
        return claim.own();
    }

    /** Before each call: a pass that takes longer than the interval must not be overtaken by the next one of another node. */
    Uni<Boolean> keep() {
        long now = clock.millis();
        Claim held = claim;
        if (!held.own() || held.until() - now > interval.toMillis() / 2) {
            return Uni.createFrom().item(held.own());
        }
        return table.prolong(place, held, now + interval.toMillis()).invoke(next -> claim = next).map(Claim::own);
    }

    /** @return how long until it is someone's turn again: at least a moment, and never longer than the interval */
    Duration untilNext() {
        // What another clock says may be anything.
        return Duration.ofMillis(Math.max(1, Math.min(claim.until() - clock.millis(), interval.toMillis())));
    }
}
