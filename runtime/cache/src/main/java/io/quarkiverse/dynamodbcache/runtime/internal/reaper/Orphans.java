package io.quarkiverse.dynamodbcache.runtime.internal.reaper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.store.Referral;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Removal;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Sweep;
import io.quarkiverse.dynamodbcache.runtime.internal.store.SweptEntry;
import io.quarkiverse.dynamodbcache.runtime.internal.store.SweptPage;
import io.quarkiverse.dynamodbcache.runtime.internal.store.SweptPart;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * Removes the parts of writes that never wrote their header, and of entries that were replaced or deleted by a batch, which is
 * not told of them.
 * <p>
 * A header is written after its parts, and refers to those of its own write only. So parts that were without one for longer
 * than any write takes, and still are, will have none.
 */
final class Orphans {

    private final Sweep table;
    private final Turn turn;
    private final Spending spending;
    private final Report report;
    private final Suspects suspects;
    /** Its parts may be on the next page. */
    private volatile @Nullable SweptEntry lastEntry;

    Orphans(Sweep table, Turn turn, Spending spending, Report report, Suspects suspects) {
        this.table = table;
        this.turn = turn;
        this.spending = spending;
        this.report = report;
        this.suspects = suspects;
    }

    Uni<Void> reap(SweptPage page, List<Counts> counts) {
        Map<String, SweptEntry> entries = entriesFor(page);
        return Multi.createFrom().iterable(page.parts())
                .onItem().transformToUniAndConcatenate(part -> reap(part, entries.get(part.key().partitionKey()), counts))
                .collect().last().replaceWithVoid();
    }

    private Map<String, SweptEntry> entriesFor(SweptPage page) {
        Map<String, SweptEntry> entries = new HashMap<>();
        SweptEntry before = lastEntry;
        if (before != null) {
            entries.put(before.key().partitionKey(), before);
        }
        page.entries().forEach(entry -> {
            entries.put(entry.key().partitionKey(), entry);
            lastEntry = entry;
        });
        return entries;
    }

    private Uni<Void> reap(SweptPart part, @Nullable SweptEntry entry, List<Counts> counts) {
        Optional<Counts> own = counts.stream().filter(each -> each.concern(part.key())).findFirst();
        if (own.isEmpty() || (entry != null && part.isReferredToBy(entry))
                || suspects.age(part).compareTo(own.get().cache().grace()) <= 0) {
            return Uni.createFrom().voidItem();
        }
        return turn.keep().chain(still -> still ? removeUnlessReferred(part) : Uni.createFrom().voidItem());
    }

    /** The page was read at half the price, and some time ago. */
    private Uni<Void> removeUnlessReferred(SweptPart part) {
        return spending.on(table.referral(part), Referral::units)
                .chain(referral -> referral.there() ? Uni.createFrom().voidItem()
                        : spending.on(table.removePart(part.key()), Removal::units).invoke(report::removedOrphan)
                                .replaceWithVoid());
    }
}
