package io.quarkiverse.dynamodbcache.runtime.internal.dev;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ListedPage;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Listing;
import io.quarkiverse.dynamodbcache.runtime.internal.wiring.CacheParts;
import io.quarkiverse.dynamodbcache.runtime.internal.wiring.CacheStack;
import io.smallrye.mutiny.Uni;

/**
 * Lists the entries of one cache that a get would find. Each that the table lists is read as a get would, so expired and
 * invalidated ones are told from others by the cache itself; but nothing is counted, and no end is moved.
 */
final class Entries {

    static final int PAGE = 25;

    /** A table may hold a lot that is none of them: whoever wants to go on says so. */
    private static final int MOST_REQUESTS = 8;

    private static final int READS_AT_ONCE = 8;

    private final CacheParts cache;
    private final CacheStack stack;

    Entries(CacheParts cache) {
        this.cache = cache;
        this.stack = cache.stack().get();
    }

    /** @param after null to begin */
    Uni<EntriesPage> after(@Nullable ItemKey after) {
        return cache.listing().chain(listing -> filled(listing, EntriesPage.NOTHING, after, 1))
                .onFailure().recoverWithItem(EntriesPage::failed);
    }

    private Uni<EntriesPage> filled(Listing listing, EntriesPage found, @Nullable ItemKey after, int request) {
        return listing.page(stack.keys().space(), after, PAGE - found.entries().size())
                .chain(listed -> with(found, listed))
                .chain(more -> more.next() == null || more.entries().size() == PAGE || request == MOST_REQUESTS
                        ? Uni.createFrom().item(more)
                        : filled(listing, more, more.next(), request + 1));
    }

    private Uni<EntriesPage> with(EntriesPage found, ListedPage listed) {
        if (listed.keys().isEmpty()) {
            return Uni.createFrom().item(found.and(List.of(), 0, listed.next()));
        }
        return Uni.join().all(listed.keys().stream().map(this::present).toList()).usingConcurrencyOf(READS_AT_ONCE)
                .andFailFast().map(read -> {
                    List<ShownEntry> present = read.stream().flatMap(Optional::stream).toList();
                    return found.and(present, read.size() - present.size(), listed.next());
                });
    }

    /** One that cannot be read, such as for the want of its data key, hides no other. */
    private Uni<Optional<ShownEntry>> present(EntryKey key) {
        return Uni.createFrom().deferred(() -> stack.top().item(key)).map(item -> Optional.ofNullable(item)
                .map(entry -> ShownEntry.of(stack.keys(), key, entry, cache.clock().millis())))
                .onFailure().recoverWithItem(failure -> Optional.of(ShownEntry.unreadable(stack.keys(), key, failure)));
    }
}
