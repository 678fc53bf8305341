package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.config.Lifetime;
import io.quarkiverse.dynamodbcache.runtime.internal.config.WriteFailures;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Gate;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore.Operation;
import io.quarkiverse.dynamodbcache.runtime.internal.store.MovedClock;
import io.quarkiverse.dynamodbcache.runtime.internal.store.TagKey;

/** Two nodes whose entries have tags. */
class TagsTest {

    private static final EntryOptions TAGGED = EntryOptions.taggedWith("author:1", "shop:7");
    private static final TagKey AUTHOR = new TagKey(Node.SPACE, "author:1");

    private final InMemoryItemStore table = new InMemoryItemStore();
    private final MovedClock clock = new MovedClock(Instant.parse("2030-01-01T00:00:00Z"));
    private final Node a = new Node(table, clock);
    private final Node b = new Node(table, clock);

    private static void put(Node node, String value) {
        Node.answer(node.putting(Node.KEY, value, TAGGED));
    }

    private static void invalidate(Node node) {
        Node.answer(node.top.invalidateTag("author:1"));
    }

    private static @Nullable Object get(Node node, String loaded) {
        return Node.answer(node.getting(Node.KEY, CountingLoader.of(loaded), TAGGED));
    }

    @Test
    void taggedEntryOfOneNode_isAHitOnTheOther() {
        put(a, "value");

        assertThat(b.peek()).isEqualTo("value");
        assertThat(b.get("other")).isEqualTo("value");
    }

    @Test
    void eachOfItsTags_outdatesAnEntry_andNoOther() {
        put(a, "value");
        Node.answer(a.top.invalidateTag("author:2"));
        Node.answer(a.top.invalidateTag("author:"));

        assertThat(a.peek()).isEqualTo("value");

        Node.answer(a.top.invalidateTag("shop:7"));

        assertThat(a.peek()).isNull();
    }

    @Test
    void allEntriesWithATag_areOutdated_andThoseWithoutStay() {
        put(a, "value");
        Node.answer(a.putting(Node.key("s:2"), "tagged", EntryOptions.taggedWith("author:1")));
        Node.answer(a.putting(Node.key("s:3"), "untagged", EntryOptions.configured()));
        invalidate(a);

        assertThat(a.peek()).isNull();
        assertThat(Node.answer(a.top.peek(Node.key("s:2"), a.codec))).isNull();
        assertThat(Node.answer(a.top.peek(Node.key("s:3"), a.codec))).isNotNull();
    }

    @Test
    void invalidateTag_isSeenByItsNodeAtOnce_andByOthersWithinTheRefresh() {
        put(a, "value");
        b.peek();
        invalidate(a);

        assertThat(a.peek()).isNull();
        assertThat(b.peek()).isEqualTo("value");

        clock.move(Node.REFRESH);

        assertThat(b.peek()).isNull();
    }

    @Test
    void invalidateTag_isSeenByAStrictNodeAtOnce() {
        Node strict = new Node(table, clock, Node.TEN_SECONDS, Duration.ZERO, WriteFailures.FAIL);
        put(a, "value");

        assertThat(strict.peek()).isEqualTo("value");

        invalidate(a);

        assertThat(strict.peek()).isNull();
    }

    @Test
    void entryWrittenAfterIt_isAHitOnANodeThatDidNotKnowOfIt() {
        put(a, "old");
        b.peek();
        invalidate(a);
        put(a, "new");

        assertThat(b.peek()).isEqualTo("new");
    }

    @Test
    void outdatedEntry_isReplacedByALoad() {
        put(a, "old");
        invalidate(a);

        assertThat(get(a, "new")).isEqualTo("new");
        assertThat(get(b, "newest")).isEqualTo("new");
    }

    @Test
    void whatWasPutDuringALoad_isNotReplacedByIt_alsoIfItsTagIsInvalidated() {
        Gate loading = new Gate();
        CompletableFuture<@Nullable Object> load = b.beginGet(CountingLoader.held("old", loading));
        put(a, "new");
        invalidate(a);
        loading.release();

        assertThat(load).succeedsWithin(Gate.BOUND).isEqualTo("old");
        assertThat(a.peek()).isNull();
    }

    @Test
    void outdatedEntry_isReplacedByAPutIfAbsent_andACurrentOneIsNot() {
        put(a, "value");

        assertThat(b.putIfAbsent("other")).isFalse();

        invalidate(a);

        assertThat(a.putIfAbsent("new", TAGGED)).isTrue();
        assertThat(a.putIfAbsent("newest", TAGGED)).isFalse();
        assertThat(b.putIfAbsent("newest")).isFalse();
        assertThat(a.peek()).isEqualTo("new");
    }

    /** Else it would be told as put, and yet be a miss. */
    @Test
    void putIfAbsentWhoseTagIsInvalidatedMeanwhile_isNotDone() {
        put(a, "old");
        Gate refusal = table.holdNextAnswer(Operation.WRITE_IF);
        CompletableFuture<Boolean> put = Node.begin(a.puttingIfAbsent("new", TAGGED));
        refusal.awaitArrival();
        invalidate(a);
        refusal.release();

        assertThat(put).isCompletedWithValue(false);
        assertThat(a.putIfAbsent("newest", TAGGED)).isTrue();
        assertThat(a.peek()).isEqualTo("newest");
    }

    @Test
    void loadThatBeganBeforeAnInvalidateTagElsewhere_isAMissAfterwards() {
        Gate loading = new Gate();
        CompletableFuture<@Nullable Object> load = Node
                .begin(b.getting(Node.KEY, CountingLoader.held("old", loading), TAGGED));
        invalidate(a);
        loading.release();

        assertThat(load).isCompletedWithValue("old");
        assertThat(a.peek()).isNull();

        clock.move(Node.REFRESH);

        assertThat(b.peek()).isNull();
    }

    @Test
    void putThatWasSentBeforeAnInvalidateTag_isAMissAfterwards() {
        Gate write = table.holdNext(Operation.WRITE);
        CompletableFuture<?> put = Node.begin(b.putting(Node.KEY, "old", TAGGED));
        invalidate(a);
        write.release();

        assertThat(put).isCompleted();
        assertThat(a.peek()).isNull();
    }

    @Test
    void loadThatIsOverdue_doesNotReplaceWhatWasPutAfterTheInvalidateTag() {
        put(a, "oldest");
        clock.move(Duration.ofSeconds(10));
        Gate loading = new Gate();
        CompletableFuture<@Nullable Object> load = Node
                .begin(b.getting(Node.KEY, CountingLoader.held("old", loading), TAGGED));
        invalidate(a);
        put(a, "new");
        loading.release();

        assertThat(load).isCompletedWithValue("old");
        assertThat(a.peek()).isEqualTo("new");
        assertThat(b.peek()).isEqualTo("new");
    }

    @Test
    void loadUnderWayOnTheSameNode_isNotStored_norJoined() {
        Gate loading = new Gate();
        CompletableFuture<@Nullable Object> load = Node
                .begin(a.getting(Node.KEY, CountingLoader.held("old", loading), TAGGED));
        invalidate(a);

        assertThat(get(a, "new")).isEqualTo("new");

        loading.release();

        assertThat(load).isCompletedWithValue("old");
        assertThat(a.peek()).isEqualTo("new");
    }

    @Test
    void loadUnderWayWithoutTheTag_isStored() {
        Gate loading = new Gate();
        CompletableFuture<@Nullable Object> load = a.beginGet(CountingLoader.held("value", loading));
        invalidate(a);
        loading.release();

        assertThat(load).isCompletedWithValue("value");
        assertThat(a.peek()).isEqualTo("value");
    }

    @Test
    void readUnderWayWithoutTheTag_isNotJoined_asItMayFindAnEntryThatHasIt() {
        put(a, "old");
        Gate read = table.holdNextAnswer(Operation.READ);
        CompletableFuture<@Nullable Object> before = a.beginGet(CountingLoader.of("unused"));
        invalidate(a);

        assertThat(a.get("new")).isEqualTo("new");

        read.release();

        assertThat(before).isDone();
    }

    @Test
    void countDeletedByHand_isAMissForAll_andNeverAWrongHit() {
        put(a, "value");
        b.peek();
        table.deleteTagByHand(AUTHOR);
        clock.move(Node.REFRESH);

        assertThat(a.peek()).isNull();
        assertThat(b.peek()).isNull();
        assertThat(get(b, "new")).isEqualTo("new");
        assertThat(a.peek()).isEqualTo("new");
    }

    @Test
    void countDeletedByHand_thatHadRunAheadOfTheClock_isStillAMiss() {
        put(a, "first");
        for (int i = 0; i < 10; i++) {
            invalidate(a);
        }
        put(a, "value");
        table.deleteTagByHand(AUTHOR);
        clock.move(Node.REFRESH);
        Node.answer(a.putting(Node.key("s:2"), "other", TAGGED));

        assertThat(a.peek()).isNull();
        assertThat(b.peek()).isNull();
    }

    @Test
    void tagOfShortEntries_isForgottenADayAfterThem_andAnUnusedOneIsNotBegun() {
        put(a, "value");
        Node.answer(a.top.invalidateTag("unused"));

        long end = Node.answer(table.tag(AUTHOR)).orElseThrow().end() - clock.millis();
        assertThat(Duration.ofMillis(end)).isBetween(Duration.ofDays(1), Duration.ofDays(1).plusSeconds(12));
        assertThat(Node.answer(table.tag(new TagKey(Node.SPACE, "unused")))).isEmpty();
    }

    @Test
    void entryThatLivesLonger_letsItsTagsLiveLonger() {
        put(a, "value");
        Node.answer(b.putting(Node.key("s:2"), "long", TAGGED.expiringAfter(Duration.ofDays(30))));

        long end = Node.answer(table.tag(AUTHOR)).orElseThrow().end() - clock.millis();
        assertThat(Duration.ofMillis(end)).isGreaterThanOrEqualTo(Duration.ofDays(60).minusSeconds(1));

        put(a, "shorter");

        assertThat(Node.answer(table.tag(AUTHOR)).orElseThrow().end() - clock.millis()).isEqualTo(end);
    }

    @Test
    void endlessEntry_letsItsTagsLiveForEver() {
        Node endless = new Node(table, clock, new Lifetime(Optional.empty(), Optional.empty()), Node.REFRESH,
                WriteFailures.FAIL);
        put(endless, "value");

        assertThat(Node.answer(table.tag(AUTHOR)).orElseThrow().end()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void entryWhoseEndSlides_prolongsItsTags() {
        Node sliding = new Node(table, clock, new Lifetime(Optional.empty(), Optional.of(Duration.ofDays(2))), Node.REFRESH,
                WriteFailures.FAIL);
        put(sliding, "value");
        for (int day = 0; day < 10; day++) {
            clock.move(Duration.ofDays(1).plusMinutes(1));

            assertThat(sliding.peek()).isEqualTo("value");
        }

        assertThat(Node.answer(table.tag(AUTHOR)).orElseThrow().outlives(clock.millis() + Duration.ofDays(2).toMillis()))
                .isTrue();
    }

    @Test
    void tableThatIsDown_isAsForAnyEntry() {
        put(a, "value");
        table.setDown(true);

        assertThat(get(a, "loaded")).isEqualTo("loaded");
        assertThat(a.peek()).isNull();
        assertThatThrownBy(() -> put(a, "new")).isInstanceOf(CacheStoreException.class);
        assertThatThrownBy(() -> invalidate(a)).isInstanceOf(CacheStoreException.class);
    }

    @Test
    void tableThatFailsAsItIsAskedForATag_countsAsAMiss_andLoadsOnce() {
        put(b, "value");
        a.get("unused");
        CountingLoader loader = CountingLoader.of("loaded");
        Gate answer = table.holdNextAnswer(Operation.READ);
        Node fresh = new Node(table, clock);
        CompletableFuture<@Nullable Object> load = fresh.beginGet(loader);
        table.setDown(true);
        answer.release();

        assertThat(load).isCompletedWithValue("loaded");
        assertThat(loader.loads).hasValue(1);
    }
}
