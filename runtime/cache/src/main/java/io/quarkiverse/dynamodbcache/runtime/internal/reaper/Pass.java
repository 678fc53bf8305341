package io.quarkiverse.dynamodbcache.runtime.internal.reaper;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Removal;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Sweep;
import io.quarkiverse.dynamodbcache.runtime.internal.store.SweptEntry;
import io.quarkiverse.dynamodbcache.runtime.internal.store.SweptPage;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;

/**
 * One way through the whole table, item after item, which removes what is outdated. Ends early if it is not its turn any more.
 */
final class Pass {

    private static final SweptPage NOTHING = new SweptPage(List.of(), List.of(), null, 0);

    private final Sweep table;
    private final Turn turn;
    private final Spending spending;
    private final Report report;
    private final InstantSource clock;
    private final Orphans orphans;

    Pass(Sweep table, Turn turn, Spending spending, Report report, Suspects suspects, InstantSource clock) {
        this.table = table;
        this.turn = turn;
        this.spending = spending;
        this.report = report;
        this.clock = clock;
        this.orphans = new Orphans(table, turn, spending, report, suspects);
    }

    Uni<Void> over(List<ReapedCache> caches) {
        return Multi.createFrom().iterable(caches).onItem().transformToUniAndConcatenate(cache -> Counts.of(cache, spending))
                .collect().asList().chain(this::sweep);
    }

    private Uni<Void> sweep(List<Counts> counts) {
        return Multi.createBy().repeating().uni(Position::new, this::next).whilst(page -> page.next() != null)
                .onItem()
                .transformToUniAndConcatenate(page -> reap(page.entries(), counts).chain(() -> orphans.reap(page, counts)))
                .collect().last().replaceWithVoid();
    }

    private Uni<SweptPage> next(Position position) {
        return turn.keep().chain(own -> own ? spending.on(table.page(position.next), SweptPage::units)
                : Uni.createFrom().item(NOTHING)).invoke(page -> position.next = page.next());
    }

    private Uni<Void> reap(List<SweptEntry> entries, List<Counts> counts) {
        return Multi.createFrom().iterable(entries).onItem().transformToUniAndConcatenate(entry -> reap(entry, counts))
                .collect().last().replaceWithVoid();
    }

    private Uni<Void> reap(SweptEntry entry, List<Counts> counts) {
        Optional<Counts> own = counts.stream().filter(each -> each.concern(entry.key())).findFirst();
        if (own.isEmpty() || entry.isLeftToTimeToLive(clock)) {
            return Uni.createFrom().voidItem();
        }
        return own.get().outdate(entry).chain(outdated -> outdated ? turn.keep() : Uni.createFrom().item(false))
                .chain(removed -> removed ? remove(entry, own.get().cache()) : Uni.createFrom().voidItem());
    }

    private Uni<Void> remove(SweptEntry entry, ReapedCache cache) {
        return spending.on(table.remove(entry), Removal::units).chain(removal -> {
            if (!removal.done()) {
                return Uni.createFrom().voidItem();
            }
            report.removed(cache);
            return removeParts(entry);
        });
    }

    /** Also if it is not its turn any more: without their entry others would take them for suspects first. */
    private Uni<Void> removeParts(SweptEntry entry) {
        return Multi.createFrom().iterable(entry.partKeys())
                .onItem().transformToUniAndConcatenate(part -> spending.on(table.removePart(part), Removal::units))
                .collect().last().replaceWithVoid();
    }

    /** Where the next page begins. One page comes after the other. */
    private static final class Position {

        private volatile @Nullable ItemKey next;
    }
}
