package io.quarkiverse.dynamodbcache.runtime.internal.reaper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.runtime.internal.codec.EncodedValue;
import io.quarkiverse.dynamodbcache.runtime.internal.config.ReaperSettings;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Expiry;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Gate;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore.Operation;
import io.quarkiverse.dynamodbcache.runtime.internal.store.ItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Keyspace;
import io.quarkiverse.dynamodbcache.runtime.internal.store.LargeValues;
import io.quarkiverse.dynamodbcache.runtime.internal.store.StoredItem;
import io.smallrye.mutiny.Uni;

/** What becomes of parts that no entry refers to. */
class OrphansTest extends ReapedTable {

    private static final EntryKey KEY = new EntryKey(BOOKS, "s:1");
    private static final StoredItem LARGE = item(900_000);
    private static final int PARTS = 3;

    private final ItemStore store = table.withParts(LargeValues.standard());

    private static StoredItem item(int size) {
        return new StoredItem(EncodedValue.text("s" + "v".repeat(size)), GENERATION, Expiry.never(), 1_893_456_000);
    }

    /** A process that was killed before it wrote the header. */
    private void writeThatDies(EntryKey key, StoredItem item) {
        Gate never = table.holdNext(Operation.REPLACE);
        CompletableFuture<Void> write = store.write(key, item).subscribeAsCompletionStage();
        never.awaitArrival();
        assertThat(write).isNotDone();
    }

    private Reaper nodeWithGrace(Duration longestWrite) {
        return new Reaper("table", new ReaperSettings(100, INTERVAL), List.of(new ReapedCache(BOOKS, table, longestWrite)),
                Uni.createFrom().item(table.sweep()), clock, events, this::pass);
    }

    private int itemsUnder(EntryKey key) {
        return table.itemsUnder(key).size();
    }

    @Test
    void partsOfAWriteThatDied_areRemoved_afterTheGrace_atTheirPrice() {
        writeThatDies(KEY, LARGE);
        Reaper reaper = node(10, BOOKS);

        answer(reaper.roundAndPause());
        assertThat(itemsUnder(KEY)).isEqualTo(PARTS);

        Instant begin = clock.instant();
        answer(reaper.round());

        assertThat(itemsUnder(KEY)).isZero();
        assertThat(Duration.between(begin, clock.instant())).isGreaterThan(Duration.ofSeconds(88));
        assertThat(log.lines()).singleElement().asString()
                .startsWith("INFO Table 'table': the reaper removed 0 outdated entries {} and 3 orphaned parts for 9");
    }

    @Test
    void writeUnderWay_duringTwoPasses_keepsItsParts() {
        Gate header = table.holdNext(Operation.REPLACE);
        CompletableFuture<Void> write = store.write(KEY, LARGE).subscribeAsCompletionStage();
        header.awaitArrival();
        Reaper reaper = nodeWithGrace(INTERVAL);

        answer(reaper.roundAndPause());
        answer(reaper.roundAndPause());
        header.release();
        assertThat(write).succeedsWithin(Gate.BOUND);
        answer(reaper.roundAndPause());
        answer(reaper.roundAndPause());

        assertThat(answer(store.read(KEY)).equals(LARGE)).isTrue();
        assertThat(table.calls(Operation.SWEEP)).isEqualTo(4);
        assertThat(table.calls(Operation.REAP_PART)).isZero();
    }

    @Test
    void headerWrittenAfterTheGrace_butBeforeTheRemoval_keepsItsParts() {
        Gate header = table.holdNext(Operation.REPLACE);
        CompletableFuture<Void> write = store.write(KEY, LARGE).subscribeAsCompletionStage();
        header.awaitArrival();
        Reaper reaper = node(10, BOOKS);
        answer(reaper.roundAndPause());
        Gate look = table.holdNext(Operation.REFERRAL);
        CompletableFuture<Duration> round = reaper.round().subscribeAsCompletionStage();
        look.awaitArrival();

        header.release();
        assertThat(write).succeedsWithin(Gate.BOUND);
        look.release();

        assertThat(round).succeedsWithin(Gate.BOUND);
        assertThat(answer(store.read(KEY)).equals(LARGE)).isTrue();
        assertThat(table.calls(Operation.REAP_PART)).isZero();
    }

    @Test
    void clockSetForward_doesNotShortenTheGrace() {
        writeThatDies(KEY, LARGE);
        Reaper reaper = node(10, BOOKS);

        answer(reaper.round());
        clock.move(Duration.ofDays(1));
        answer(reaper.round());

        assertThat(table.calls(Operation.SWEEP)).isEqualTo(2);
        assertThat(itemsUnder(KEY)).isEqualTo(PARTS);
    }

    @Test
    void partsOfEntries_areUntouched_andNotAskedFor_wherePagesEndBetweenThemToo() {
        List<EntryKey> keys = new ArrayList<>();
        for (int i = 100; i < 140; i++) {
            EntryKey each = new EntryKey(BOOKS, "i:" + i);
            keys.add(each);
            answer(store.write(each, item(500_000)));
        }
        Reaper reaper = node(10, BOOKS);
        for (int i = 0; i < 3; i++) {
            answer(reaper.roundAndPause());
        }

        assertThat(table.calls(Operation.SWEEP)).isEqualTo(6);
        assertThat(table.calls(Operation.REFERRAL)).isZero();
        assertThat(keys).allMatch(each -> itemsUnder(each) == 3);
    }

    @Test
    void partsThatBatchesLeft_areRemoved_andThoseOfTheEntryStay() {
        EntryKey other = new EntryKey(BOOKS, "s:2");
        answer(store.write(KEY, LARGE));
        answer(store.writeMany(Map.of(KEY, item(1))));
        answer(store.write(KEY, LARGE));
        answer(store.write(other, LARGE));
        answer(store.deleteMany(List.of(other)));
        assertThat(itemsUnder(KEY)).isEqualTo(PARTS + 1 + PARTS);
        Reaper reaper = node(10, BOOKS);

        answer(reaper.roundAndPause());
        answer(reaper.roundAndPause());

        assertThat(itemsUnder(KEY)).isEqualTo(1 + PARTS);
        assertThat(itemsUnder(other)).isZero();
        assertThat(answer(store.read(KEY)).equals(LARGE)).isTrue();
    }

    @Test
    void partsOfOtherCaches_andThoseThatDynamoDbDeletes_stay() {
        EntryKey film = new EntryKey(FILMS, "s:1");
        EntryKey later = new EntryKey(new Keyspace("shop", "books", 3), "s:1");
        writeThatDies(film, LARGE);
        writeThatDies(later, LARGE);
        writeThatDies(KEY, LARGE.until(new Expiry(clock.millis() + 60_000, Expiry.NEVER)));
        Reaper reaper = node(10, BOOKS);

        for (int i = 0; i < 3; i++) {
            answer(reaper.roundAndPause());
        }

        assertThat(List.of(film, later, KEY)).allMatch(key -> itemsUnder(key) == PARTS);
        assertThat(table.calls(Operation.REFERRAL)).isZero();
    }

    @Test
    void partsOfAnEarlierVersion_areRemoved() {
        answer(table.advanceGeneration(new Keyspace("shop", "books", 2), GENERATION, 0));
        writeThatDies(KEY, LARGE);
        Reaper reaper = node(10, new Keyspace("shop", "books", 2));

        answer(reaper.roundAndPause());
        answer(reaper.roundAndPause());

        assertThat(itemsUnder(KEY)).isZero();
    }

    @Test
    void passThatLostItsTurn_removesNoMoreOfThem() {
        writeThatDies(KEY, LARGE);
        Reaper reaper = node(10, BOOKS);
        answer(reaper.roundAndPause());
        Gate page = table.holdNextAnswer(Operation.SWEEP);
        CompletableFuture<Duration> round = reaper.round().subscribeAsCompletionStage();
        page.awaitArrival();
        clock.move(INTERVAL.plusSeconds(1));
        table.holdNextAnswer(Operation.GENERATION);
        CompletableFuture<Duration> takesOver = node(10, BOOKS).round().subscribeAsCompletionStage();

        page.release();

        assertThat(round).succeedsWithin(Gate.BOUND);
        assertThat(takesOver).isNotDone();
        assertThat(table.calls(Operation.REAP_PART)).isZero();
    }
}
