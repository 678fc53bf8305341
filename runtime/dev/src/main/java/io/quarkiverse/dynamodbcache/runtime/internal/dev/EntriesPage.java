package io.quarkiverse.dynamodbcache.runtime.internal.dev;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemKey;

/**
 * Some of the entries of a cache.
 *
 * @param passedOver how many more were found that are none for a get: expired, invalidated, or being loaded
 * @param next where the next ones begin; null if there are none
 * @param problem why the table could not be asked, and what to do; null if it could
 */
record EntriesPage(List<ShownEntry> entries, int passedOver, @Nullable ItemKey next, @Nullable String problem) {

    static final EntriesPage NOTHING = new EntriesPage(List.of(), 0, null, null);

    static EntriesPage failed(Throwable failure) {
        return new EntriesPage(List.of(), 0, null, Problem.of(failure));
    }

    EntriesPage and(List<ShownEntry> more, int passedOverMore, @Nullable ItemKey then) {
        List<ShownEntry> all = new ArrayList<>(entries);
        all.addAll(more);
        return new EntriesPage(all, passedOver + passedOverMore, then, null);
    }
}
