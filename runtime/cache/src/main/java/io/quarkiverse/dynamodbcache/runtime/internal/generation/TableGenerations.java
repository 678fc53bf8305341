package io.quarkiverse.dynamodbcache.runtime.internal.generation;

import java.time.InstantSource;

import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Keyspace;
import io.smallrye.mutiny.Uni;

/** Remembers the generation that the table told last, and asks again when that is too old. */
final class TableGenerations implements Generations {

    private final Keyspace space;
    private final ItemStore store;
    private final InstantSource clock;
    private final Remembered<Long> remembered;

    TableGenerations(Keyspace space, ItemStore store, long refreshMillis, InstantSource clock) {
        this.space = space;
        this.store = store;
        this.clock = clock;
        this.remembered = new Remembered<>(this::question, (one, other) -> one < other, refreshMillis, clock);
    }

    @Override
    public Uni<Long> current() {
        return remembered.current();
    }

    @Override
    public Uni<Long> confirm(long expected) {
        return remembered.confirm(told -> told >= expected);
    }

    @Override
    public Uni<Void> advance() {
        return remembered.learning(() -> store.advanceGeneration(space, seed(), 1)).replaceWithVoid();
    }

    private Uni<Long> question() {
        return store.generation(space).chain(found -> found.isPresent() ? Uni.createFrom().item(found.getAsLong())
                : store.advanceGeneration(space, seed(), 0));
    }

    /** Beyond what this node knows, should someone have deleted a count that had run ahead of the clock. */
    private long seed() {
        Long last = remembered.last();
        return Math.max(clock.instant().getEpochSecond(), last == null ? 0 : last + 1);
    }
}
