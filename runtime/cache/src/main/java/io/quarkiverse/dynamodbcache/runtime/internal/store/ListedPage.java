package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a listing found with one request.
 *
 * @param next where it goes on; null if that was all
 */
public record ListedPage(List<EntryKey> keys, @Nullable ItemKey next) {

    /** The same without what is too much; it goes on behind the last that is left. */
    ListedPage upTo(int most) {
        if (keys.size() <= most) {
            return this;
        }
        List<EntryKey> first = List.copyOf(keys.subList(0, most));
        return new ListedPage(first, ItemKey.of(Attributes.keyOf(first.get(most - 1))));
    }
}
