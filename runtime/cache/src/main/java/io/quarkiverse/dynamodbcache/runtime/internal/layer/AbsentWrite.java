package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Reading;
import io.quarkiverse.dynamodbcache.runtime.internal.store.StoredItem;
import io.quarkiverse.dynamodbcache.runtime.internal.store.WriteCondition;
import io.quarkiverse.dynamodbcache.runtime.internal.store.WriteOutcome;
import io.smallrye.mutiny.Uni;

/**
 * Writes what replaces nothing that anyone would miss. The table cannot tell whether a tag has outdated what it refuses to
 * replace, so that is asked for, and the write is tried once more: 2 requests, and 1 for each tag that is not known.
 */
record AbsentWrite(ItemStore store, Presences presences) {

    /** @param seen what was found before, and may be replaced; null if nothing was */
    Uni<Boolean> write(EntryKey key, StoredItem item, @Nullable Reading seen, long now) {
        return store.writeIf(key, item, WriteCondition.absentOr(seen, now, item.generation()))
                .chain(outcome -> outcome.found() instanceof StoredItem found && !found.tags().isEmpty()
                        ? presences.of(found).chain(present -> present.isPresent() ? Uni.createFrom().item(false)
                                : replace(key, item, found, now))
                        : Uni.createFrom().item(outcome.done()));
    }

    private Uni<Boolean> replace(EntryKey key, StoredItem item, StoredItem outdated, long now) {
        return store.writeIf(key, item, WriteCondition.absentOr(outdated, now, item.generation())).map(WriteOutcome::done);
    }
}
