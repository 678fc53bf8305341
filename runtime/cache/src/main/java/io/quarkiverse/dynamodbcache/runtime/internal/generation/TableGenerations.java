package io.quarkiverse.dynamodbcache.runtime.internal.generation;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Keyspace;
import io.smallrye.mutiny.Uni;

/** Remembers the generation that the table told last, and asks again when that is too old. */
final class TableGenerations implements Generations {

    private final Keyspace space;
    private final ItemStore store;
    private final long refreshMillis;
    private final InstantSource clock;

    private final AtomicReference<@Nullable Known> known = new AtomicReference<>();
    private final AtomicReference<@Nullable Uni<Long>> asking = new AtomicReference<>();

    TableGenerations(Keyspace space, ItemStore store, long refreshMillis, InstantSource clock) {
        this.space = space;
        this.store = store;
        this.refreshMillis = refreshMillis;
        this.clock = clock;
    }

    @Override
    public Uni<Long> current() {
        Known last = known.get();
        if (last == null) {
            return ask();
        }
        long age = clock.millis() - last.since;
        // Negative if the clock was set back: then no one knows how old the knowledge is.
        if (age < 0 || age >= refreshMillis) {
            return ask();
        }
        if (age > refreshMillis / 2) {
            // Ahead of time, so that a cache in use never waits for it. A failure shows when the time has come.
            ask();
        }
        return last.answer;
    }

    @Override
    public Uni<Long> confirm(long expected) {
        Known last = known.get();
        if (last != null && last.generation == expected) {
            return last.answer;
        }
        // A question that someone else asked before may be older than what is to be confirmed.
        return ask().chain(told -> told >= expected ? Uni.createFrom().item(told) : question(clock.millis()));
    }

    @Override
    public Uni<Void> advance() {
        return Uni.createFrom().deferred(() -> {
            long asked = clock.millis();
            return store.advanceGeneration(space, seed(), 1).invoke(generation -> learn(generation, asked));
        }).replaceWithVoid();
    }

    /** Asks the table at once. Callers at the same time share one question; the answer is as old as the question. */
    private Uni<Long> ask() {
        long asked = clock.millis();
        Uni<Long> question = question(asked).onTermination().invoke(() -> asking.set(null)).memoize().indefinitely();
        Uni<Long> other = isStrict() ? null : asking.compareAndExchange(null, question);
        if (other != null) {
            return other;
        }
        question.subscribe().with(answer -> {
        }, failure -> {
            // Whoever asked is told.
        });
        return question;
    }

    private Uni<Long> question(long asked) {
        return store.generation(space)
                .chain(found -> found.isPresent() ? Uni.createFrom().item(found.getAsLong())
                        : store.advanceGeneration(space, seed(), 0))
                .map(told -> learn(told, asked));
    }

    /** With every read means: a question that someone else asked before is too old. */
    private boolean isStrict() {
        return refreshMillis == 0;
    }

    /** Generations only grow, so an answer that was overtaken by an advance does not hide it. */
    private long learn(long told, long asked) {
        Known next = new Known(told, asked, Uni.createFrom().item(told));
        return known.accumulateAndGet(next, (last, now) -> last == null || now.replaces(last) ? now : last).generation;
    }

    /** Beyond what this node knows, should someone have deleted a count that had run ahead of the clock. */
    private long seed() {
        Known last = known.get();
        return Math.max(clock.instant().getEpochSecond(), last == null ? 0 : last.generation + 1);
    }

    private record Known(long generation, long since, Uni<Long> answer) {

        boolean replaces(Known other) {
            // Not by its time: after the clock was set back, what was learned before would be newer than all that is to come.
            return generation >= other.generation;
        }
    }
}
