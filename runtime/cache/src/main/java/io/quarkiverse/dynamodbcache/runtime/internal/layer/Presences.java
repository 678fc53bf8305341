package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.time.InstantSource;
import java.util.Optional;

import io.quarkiverse.dynamodbcache.runtime.internal.generation.Generations;
import io.quarkiverse.dynamodbcache.runtime.internal.generation.Tags;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Presence;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Reading;
import io.quarkiverse.dynamodbcache.runtime.internal.store.StoredItem;
import io.smallrye.mutiny.Uni;

/** Tells whether what was found, or was in the way of a write, is an entry that is there. */
record Presences(Generations generations, Tags tags, InstantSource clock) {

    /** @return that of all entries without tags, which is most of them: one with tags is refused, and shown */
    Uni<Presence> untagged() {
        return generations.current().map(current -> Presence.untagged(clock.millis(), current));
    }

    /** @return that of just this item; empty if it has expired, or was invalidated in any way */
    Uni<Optional<Presence>> of(Reading found) {
        long now = clock.millis();
        if (!(found instanceof StoredItem item) || !item.isAlive(now)) {
            return Uni.createFrom().item(Optional.empty());
        }
        return generations.current()
                // Another node may know a later generation than this one does.
                .chain(known -> known >= item.generation() ? Uni.createFrom().item(known)
                        : generations.confirm(item.generation()))
                .chain(current -> current != item.generation() ? Uni.createFrom().item(false)
                        : tags.of(item.tags().keySet()).areStill(item.tags()))
                .map(is -> is ? Optional.of(Presence.untagged(now, item.generation()).with(item.tags())) : Optional.empty());
    }
}
