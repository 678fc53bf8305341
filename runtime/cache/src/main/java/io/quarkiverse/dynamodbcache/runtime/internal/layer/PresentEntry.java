package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.time.InstantSource;
import java.util.function.Function;

import io.quarkiverse.dynamodbcache.runtime.internal.generation.Generations;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Presence;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Reading;
import io.quarkiverse.dynamodbcache.runtime.internal.store.StoredItem;
import io.smallrye.mutiny.Uni;

/** Writes what only applies to an entry that is there, by one request if this node knows what is current. */
record PresentEntry(Generations generations, InstantSource clock) {

    /**
     * @param write asked once, and once more if what was in the way turns out to be an entry that is there
     * @param inTheWay what kept the write from being done; {@link Reading.Nothing} if it was done
     */
    <T> Uni<Attempt<T>> attempt(Function<Presence, Uni<T>> write, Function<T, Reading> inTheWay) {
        return generations.current().chain(generation -> {
            Presence known = Presence.untagged(clock.millis(), generation);
            return attempt(known, write).chain(first -> corrected(known, inTheWay.apply(first.outcome()))
                    .chain(current -> current.equals(known) ? Uni.createFrom().item(first) : attempt(current, write)));
        });
    }

    private static <T> Uni<Attempt<T>> attempt(Presence presence, Function<Presence, Uni<T>> write) {
        return write.apply(presence).map(outcome -> new Attempt<>(outcome, presence));
    }

    /** @return what is current, as far as it matters to what was found */
    private Uni<Presence> corrected(Presence known, Reading found) {
        if (!(found instanceof StoredItem item) || !item.isAlive(known.now()) || item.generation() <= known.generation()) {
            return Uni.createFrom().item(known);
        }
        // Another node knows a later generation than this one does.
        return generations.confirm(item.generation())
                .map(generation -> new Presence(known.now(), generation, known.tags()));
    }

    /** @param presence what counted as an entry that is there */
    record Attempt<T>(T outcome, Presence presence) {
    }
}
