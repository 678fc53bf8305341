package io.quarkiverse.dynamodbcache.runtime.internal.reaper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.runtime.internal.config.ReaperSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Gate;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore.Operation;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;

/** How fast it is, whose turn it is, and what becomes of it when something fails. */
class ReaperRoundsTest extends ReapedTable {

    @Test
    void unitsPerSecond_areNotExceeded() {
        for (int i = 0; i < 250; i++) {
            written(BOOKS, "i:" + i, GENERATION - 1);
        }

        Instant begin = clock.instant();
        answer(node(5, BOOKS).round());

        // 250 small entries, 3 pages of about 10 KB, and the generation.
        double least = 250 + 3 * 0.5 + 1;
        double seconds = Duration.between(begin, clock.instant()).toMillis() / 1000.0;
        assertThat(seconds).isGreaterThanOrEqualTo(least / 5).isLessThan((least + 10) / 5);
        assertThat(pauses).hasSize(250 + 3 + 1).allMatch(pause -> pause.compareTo(Duration.ofMillis(100)) >= 0);
    }

    @Test
    void manyPages_areReadOneAfterTheOther() {
        for (int i = 0; i < 2500; i++) {
            written(BOOKS, "i:" + i, i % 50 == 0 ? GENERATION - 1 : GENERATION);
        }

        answer(node(1_000_000, BOOKS).round());

        assertThat(table.calls(Operation.SWEEP)).isEqualTo(26);
        assertThat(table.calls(Operation.REAP)).isEqualTo(50);
    }

    @Test
    void ofTwoNodes_oneGoesThroughTheTable() {
        Reaper one = node(10, BOOKS);
        Reaper other = node(10, BOOKS);

        Duration next = answer(one.round());
        Duration ofTheOther = answer(other.round());

        assertThat(table.calls(Operation.SWEEP)).isEqualTo(1);
        assertThat(ofTheOther).isEqualTo(next).isLessThan(INTERVAL);

        clock.move(next);
        answer(other.round());
        answer(one.round());

        assertThat(table.calls(Operation.SWEEP)).isEqualTo(2);
    }

    @Test
    void passThatTakesLong_isNotOvertaken() {
        for (int i = 0; i < 4_000; i++) {
            written(BOOKS, "i:" + i, GENERATION - 1);
        }
        List<Duration> others = new ArrayList<>();
        Reaper other = node(1, BOOKS);
        Reaper slow = new Reaper("table", new ReaperSettings(1, INTERVAL),
                List.of(new ReapedCache(BOOKS, table, LONGEST_WRITE)),
                Uni.createFrom().item(table.sweep()), clock, events, pause -> pass(pause).invoke(() -> {
                    if (pauses.size() % 100 == 0) {
                        others.add(answer(other.round()));
                    }
                }));

        answer(slow.round());

        assertThat(table.calls(Operation.REAP)).isEqualTo(4_000);
        assertThat(table.calls(Operation.SWEEP)).isEqualTo(41);
        assertThat(others).hasSizeGreaterThan(35);
    }

    @Test
    void passThatLostItsTurn_ends() {
        written(BOOKS, "s:1", GENERATION - 1);
        Gate page = table.holdNextAnswer(Operation.SWEEP);
        CompletableFuture<Duration> asleep = node(10, BOOKS).round().subscribeAsCompletionStage();
        page.awaitArrival();
        clock.move(INTERVAL.plusSeconds(1));
        table.holdNextAnswer(Operation.GENERATION);
        CompletableFuture<Duration> takesOver = node(10, BOOKS).round().subscribeAsCompletionStage();

        page.release();

        assertThat(asleep).succeedsWithin(Gate.BOUND);
        assertThat(table.calls(Operation.REAP)).isZero();
        assertThat(takesOver).isNotDone();
    }

    @Test
    void claimOfAnotherClock_makesNoOneWaitForever() {
        clock.move(Duration.ofDays(365));
        answer(node(10, BOOKS).round());
        clock.move(Duration.ofDays(-365));

        assertThat(answer(node(10, BOOKS).round())).isPositive().isLessThanOrEqualTo(INTERVAL);
        assertThat(table.calls(Operation.SWEEP)).isEqualTo(2);
    }

    @Test
    void tableThatFails_endsThePass_andIsTriedAgainAfterTheInterval() {
        EntryKey outdated = written(BOOKS, "s:1", GENERATION - 1);
        Reaper reaper = node(10, BOOKS);
        table.setDown(true);

        assertThat(answer(reaper.round())).isEqualTo(INTERVAL);
        assertThat(events.names()).containsExactly("notReaped");

        table.setDown(false);
        answer(reaper.round());

        assertThat(isThere(outdated)).isFalse();
    }

    @Test
    void passThatFailsOnItsWay_tellsWhatItRemoved() {
        written(BOOKS, "s:1", GENERATION - 1);
        Gate answer = table.holdNextAnswer(Operation.REAP);
        written(BOOKS, "s:2", GENERATION - 1);
        CompletableFuture<Duration> round = node(10, BOOKS).round().subscribeAsCompletionStage();
        answer.awaitArrival();
        table.setDown(true);
        answer.release();

        assertThat(round).succeedsWithin(Gate.BOUND).isEqualTo(INTERVAL);
        assertThat(events.names()).containsExactly("notReaped");
        assertThat(log.lines()).containsExactly(
                "INFO Table 'table': the reaper removed 1 outdated entries {books=1} and 0 orphaned parts for 3.0 capacity units.");
    }

    @Test
    void pass_tellsOnce_whatItRemoved_andNoKeys() {
        written(BOOKS, "s:secret", GENERATION - 1);
        written(BOOKS, "s:2", GENERATION - 1);
        written(FILMS, "s:3", GENERATION - 1);

        Reaper reaper = node(10, BOOKS, FILMS);
        answer(reaper.round());
        clock.move(INTERVAL);
        answer(reaper.round());

        assertThat(log.lines()).containsExactly(
                "INFO Table 'table': the reaper removed 3 outdated entries {books=2, films=1} and 0 orphaned parts for 6.0 capacity units.");
    }

    @Test
    void stoppedReaper_removesNothingMore_andAsksNoMore() {
        written(BOOKS, "s:1", GENERATION - 1);
        Gate page = table.holdNextAnswer(Operation.SWEEP);
        Cancellable running = node(10, BOOKS).start();
        page.awaitArrival();

        running.cancel();
        page.release();

        assertThat(table.calls(Operation.REAP)).isZero();
        assertThat(table.calls(Operation.CLAIM)).isEqualTo(1);
    }

    @Test
    void startedReaper_goesOn_afterEachInterval_untilItIsStopped() {
        List<CompletableFuture<Void>> waits = new ArrayList<>();
        Reaper reaper = new Reaper("table", new ReaperSettings(10, INTERVAL),
                List.of(new ReapedCache(BOOKS, table, LONGEST_WRITE)),
                Uni.createFrom().item(table.sweep()), clock, events, pause -> {
                    clock.move(pause);
                    if (pause.compareTo(Duration.ofMinutes(1)) < 0) {
                        return Uni.createFrom().voidItem();
                    }
                    CompletableFuture<Void> wait = new CompletableFuture<>();
                    waits.add(wait);
                    return Uni.createFrom().completionStage(wait);
                });
        Cancellable running = reaper.start();

        assertThat(table.calls(Operation.SWEEP)).isEqualTo(1);
        waits.get(0).complete(null);
        assertThat(table.calls(Operation.SWEEP)).isEqualTo(2);

        running.cancel();
        waits.get(1).complete(null);

        assertThat(table.calls(Operation.SWEEP)).isEqualTo(2);
    }
}
