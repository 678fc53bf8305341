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
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Expiry;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Gate;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore.Operation;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Keyspace;
import io.quarkiverse.dynamodbcache.runtime.internal.store.LargeValues;
import io.quarkiverse.dynamodbcache.runtime.internal.store.StoredItem;
import io.quarkiverse.dynamodbcache.runtime.internal.store.TagCount;
import io.quarkiverse.dynamodbcache.runtime.internal.store.TagKey;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What is removed, and what stays. */
class ReaperTest extends ReapedTable {

    @Test
    void outdatedEntries_areRemoved_andNoOthers() {
        EntryKey outdated = written(BOOKS, "s:1", GENERATION - 1);
        EntryKey longOutdated = written(BOOKS, "s:" + "k".repeat(5000), 0);
        EntryKey alsoOutdated = written(FILMS, "s:1", GENERATION - 1);
        EntryKey current = written(BOOKS, "s:2", GENERATION);
        EntryKey ofALostCount = written(BOOKS, "s:3", GENERATION + 1);

        answer(node(10, BOOKS, FILMS).round());

        assertThat(isThere(outdated)).isFalse();
        assertThat(isThere(longOutdated)).isFalse();
        assertThat(isThere(alsoOutdated)).isFalse();
        assertThat(isThere(current)).isTrue();
        assertThat(isThere(ofALostCount)).isTrue();
        assertThat(answer(table.generation(BOOKS))).hasValue(GENERATION);
    }

    @Test
    void whatIsOfOthers_stays() {
        List<EntryKey> others = new ArrayList<>();
        for (Keyspace other : List.of(FILMS, new Keyspace("", "books"), new Keyspace("other", "books"),
                new Keyspace("shop", "books2"), new Keyspace("shop", "books#s:1"), new Keyspace("shopnamespace", "books"))) {
            others.add(written(other, "s:1", 1));
        }
        table.putForeign(Map.of("pk", AttributeValue.fromS("shop:books"), "sk", AttributeValue.fromS("e"), "v",
                AttributeValue.fromS("foreign")));
        int removals = table.calls(Operation.REAP);

        answer(node(10, BOOKS).round());

        assertThat(others).allMatch(this::isThere);
        assertThat(table.calls(Operation.REAP)).isEqualTo(removals);
    }

    @Test
    void expiredEntries_areLeftToDynamoDb_whichAsksNothingForIt() {
        EntryKey expired = written(BOOKS, "s:1", GENERATION - 1, new Expiry(clock.millis() - 1000, Expiry.NEVER));
        EntryKey alive = written(BOOKS, "s:2", GENERATION - 1, new Expiry(clock.millis() + 9_000_000, Expiry.NEVER));

        answer(node(10, BOOKS).round());

        assertThat(isThere(expired)).isTrue();
        assertThat(isThere(alive)).isFalse();
    }

    @Test
    void entriesOfEarlierVersions_areRemoved_andThoseOfLaterOnesStay() {
        Keyspace second = new Keyspace("shop", "books", 2);
        Keyspace tenth = new Keyspace("shop", "books", 10);
        answer(table.advanceGeneration(tenth, GENERATION, 0));
        EntryKey ofTheFirst = written(BOOKS, "s:1", GENERATION);
        EntryKey ofTheSecond = written(second, "s:1", GENERATION);
        EntryKey ofTheTenth = written(tenth, "s:1", GENERATION);
        EntryKey outdated = written(tenth, "s:2", GENERATION - 1);
        List<EntryKey> others = List.of(written(new Keyspace("shop", "books", 11), "s:1", 1),
                written(new Keyspace("shop", "books", 100), "s:1", 1), written(new Keyspace("shop", "books@2"), "s:1", 1),
                written(FILMS, "s:1", 1));

        answer(node(10, tenth).round());

        assertThat(List.of(ofTheFirst, ofTheSecond, outdated)).noneMatch(this::isThere);
        assertThat(isThere(ofTheTenth)).isTrue();
        assertThat(others).allMatch(this::isThere);
    }

    @Test
    void entryInParts_isRemovedWithThem_atTheirPrice() {
        EntryKey large = new EntryKey(BOOKS, "s:1");
        answer(table.withParts(LargeValues.standard()).write(large, new StoredItem(
                EncodedValue.text("s" + "v".repeat(900_000)), GENERATION - 1, Expiry.never(), 1_893_456_000)));

        Instant begin = clock.instant();
        answer(node(10, BOOKS).round());

        assertThat(table.itemsUnder(large)).isEmpty();
        assertThat(Duration.between(begin, clock.instant())).isGreaterThan(Duration.ofSeconds(88));
    }

    @Test
    void cacheWithoutACount_keepsAll() {
        EntryKey entry = written(BOOKS, "s:1", 0);
        table.deleteGenerationByHand(BOOKS);

        answer(node(10, BOOKS).round());

        assertThat(isThere(entry)).isTrue();
    }

    private EntryKey tagged(String key, Map<String, Long> tags) {
        EntryKey written = new EntryKey(BOOKS, key);
        answer(table.write(written,
                new StoredItem(EncodedValue.text("svalue"), GENERATION, Expiry.never(), 1_893_456_000, tags)));
        return written;
    }

    @Test
    void entriesOutdatedByATag_areRemoved_andNoOthers() {
        for (String tag : List.of("new", "cheap")) {
            answer(table.beginTag(new TagKey(BOOKS, tag), new TagCount(5, Expiry.NEVER)));
        }
        EntryKey outdated = tagged("s:1", Map.of("new", 5L, "cheap", 5L));
        EntryKey alsoOutdated = tagged("s:2", Map.of("new", 4L));
        answer(table.advanceTag(new TagKey(BOOKS, "new")));
        EntryKey current = tagged("s:3", Map.of("new", 6L, "cheap", 5L));
        EntryKey otherTag = tagged("s:4", Map.of("cheap", 5L));
        EntryKey noCount = tagged("s:5", Map.of("unknown", 5L));
        EntryKey lostCount = tagged("s:6", Map.of("cheap", 9L));

        answer(node(10, BOOKS).round());

        assertThat(List.of(outdated, alsoOutdated)).noneMatch(this::isThere);
        assertThat(List.of(current, otherTag, noCount, lostCount)).allMatch(this::isThere);
    }

    @Test
    void tagOfManyEntries_isAskedForOnceAPass() {
        for (int i = 0; i < 250; i++) {
            tagged("i:" + i, Map.of("new", 5L));
        }
        Reaper reaper = node(10, BOOKS);

        answer(reaper.round());
        assertThat(table.calls(Operation.TAG)).isEqualTo(1);

        clock.move(INTERVAL);
        answer(reaper.round());
        assertThat(table.calls(Operation.TAG)).isEqualTo(2);
    }

    @Test
    void entryPutAnew_betweenTheLookAndTheRemoval_stays() {
        EntryKey entry = written(BOOKS, "s:1", GENERATION - 1);
        Gate removal = table.holdNext(Operation.REAP);
        CompletableFuture<Duration> round = node(10, BOOKS).round().subscribeAsCompletionStage();
        removal.awaitArrival();

        written(BOOKS, "s:1", GENERATION);
        removal.release();

        assertThat(round).succeedsWithin(Gate.BOUND);
        assertThat(isThere(entry)).isTrue();
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void invalidation_duringAPass_isForTheNextOne() {
        EntryKey entry = written(BOOKS, "s:1", GENERATION);
        Gate page = table.holdNext(Operation.SWEEP);
        Reaper reaper = node(10, BOOKS);
        CompletableFuture<Duration> round = reaper.round().subscribeAsCompletionStage();
        page.awaitArrival();
        answer(table.advanceGeneration(BOOKS, 1, 1));
        page.release();

        assertThat(round).succeedsWithin(Gate.BOUND);
        assertThat(isThere(entry)).isTrue();

        clock.move(INTERVAL);
        answer(reaper.round());

        assertThat(isThere(entry)).isFalse();
    }
}
