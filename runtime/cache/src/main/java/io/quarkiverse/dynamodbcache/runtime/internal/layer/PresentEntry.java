package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.util.function.Function;

import io.quarkiverse.dynamodbcache.runtime.internal.store.Presence;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Reading;
import io.smallrye.mutiny.Uni;

/** Writes what only applies to an entry that is there, by one request if this node knows what is current. */
record PresentEntry(Presences presences) {

    /**
     * @param write asked once, and once more if what was in the way turns out to be an entry that is there
     * @param inTheWay what kept the write from being done; {@link Reading.Nothing} if it was done
     */
    <T> Uni<Attempt<T>> attempt(Function<Presence, Uni<T>> write, Function<T, Reading> inTheWay) {
        return presences.untagged().chain(known -> attempt(known, write)
                .chain(first -> presences.of(inTheWay.apply(first.outcome()))
                        .chain(present -> present.isEmpty() || present.get().isOnlyLaterThan(known)
                                ? Uni.createFrom().item(first)
                                : attempt(present.get(), write))));
    }

    private static <T> Uni<Attempt<T>> attempt(Presence presence, Function<Presence, Uni<T>> write) {
        return write.apply(presence).map(outcome -> new Attempt<>(outcome, presence));
    }

    /** @param presence what counted as an entry that is there */
    record Attempt<T>(T outcome, Presence presence) {
    }
}
