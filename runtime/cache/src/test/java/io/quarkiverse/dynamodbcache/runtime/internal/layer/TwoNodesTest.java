package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.runtime.internal.config.WriteFailures;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Expiry;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Gate;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.MovedClock;
import io.quarkiverse.dynamodbcache.runtime.internal.store.StoredItem;

class TwoNodesTest {

    private final InMemoryItemStore table = new InMemoryItemStore();
    private final MovedClock clock = new MovedClock(Instant.parse("2030-01-01T00:00:00Z"));
    private final Node a = new Node(table, clock);
    private final Node b = new Node(table, clock);

    @Test
    void entryOfOneNode_isAHitOnTheOther() {
        a.put("value");

        assertThat(b.get("other")).isEqualTo("value");
    }

    /** A node does not tell by its own clock what may be replaced. */
    @Test
    void whatWasPutDuringALoad_isNotReplacedByIt_alsoIfItHasExpiredThere() {
        MovedClock ahead = new MovedClock(Instant.parse("2030-01-01T01:00:00Z"));
        Node early = new Node(table, ahead);
        Gate loading = new Gate();
        CompletableFuture<@Nullable Object> load = early.beginGet(CountingLoader.held("old", loading));
        a.put("new");
        loading.release();

        assertThat(load).succeedsWithin(Gate.BOUND).isEqualTo("old");
        assertThat(a.peek()).isEqualTo("new");
    }

    @Test
    void whatWasPutDuringALoad_isNotReplacedByIt_alsoIfItHasExpired() {
        Gate loading = new Gate();
        CompletableFuture<@Nullable Object> load = b.beginGet(CountingLoader.held("old", loading));
        a.put("new");
        clock.move(Duration.ofSeconds(10));
        loading.release();

        assertThat(load).succeedsWithin(Gate.BOUND).isEqualTo("old");
        assertThat(a.peek()).isNull();
    }

    @Test
    void expiredEntry_isReplacedByALoad() {
        a.put("old");
        clock.move(Duration.ofSeconds(10));

        assertThat(b.get("new")).isEqualTo("new");
        assertThat(a.peek()).isEqualTo("new");
    }

    @Test
    void invalidateAll_isSeenByItsNodeAtOnce_andByOthersWithinTheRefresh() {
        a.put("value");
        b.peek();
        Node.answer(a.top.invalidateAll());

        assertThat(a.peek()).isNull();
        assertThat(b.peek()).isEqualTo("value");

        clock.move(Node.REFRESH);

        assertThat(b.peek()).isNull();
    }

    @Test
    void invalidateAll_isSeenByAStrictNodeAtOnce() {
        Node strict = new Node(table, clock, Node.TEN_SECONDS, Duration.ZERO, WriteFailures.FAIL);
        a.put("value");

        assertThat(strict.peek()).isEqualTo("value");

        Node.answer(a.top.invalidateAll());

        assertThat(strict.peek()).isNull();
    }

    @Test
    void entryWrittenAfterAnInvalidateAll_isAHitOnANodeThatDidNotKnowOfIt() {
        b.peek();
        Node.answer(a.top.invalidateAll());
        a.put("new");

        assertThat(b.peek()).isEqualTo("new");
    }

    @Test
    void loadThatBeganBeforeAnInvalidateAllElsewhere_isAMissAfterwards() {
        b.peek();
        Gate loading = new Gate();
        CompletableFuture<@Nullable Object> load = b.beginGet(CountingLoader.held("old", loading));
        Node.answer(a.top.invalidateAll());
        loading.release();

        assertThat(load).isCompletedWithValue("old");
        assertThat(a.peek()).isNull();

        clock.move(Node.REFRESH);

        assertThat(b.peek()).isNull();
    }

    @Test
    void loadThatIsOverdue_doesNotReplaceWhatANewerGenerationWrote() {
        b.peek();
        Gate loading = new Gate();
        CompletableFuture<@Nullable Object> load = b.beginGet(CountingLoader.held("old", loading));
        Node.answer(a.top.invalidateAll());
        a.put("new");
        loading.release();

        assertThat(load).isCompletedWithValue("old");
        assertThat(a.peek()).isEqualTo("new");
        assertThat(b.peek()).isEqualTo("new");
    }

    @Test
    void putIfAbsentOfTwoNodes_isDoneByOne() {
        assertThat(a.putIfAbsent("a")).isTrue();
        assertThat(b.putIfAbsent("b")).isFalse();
        assertThat(b.putIfAbsent("a")).isFalse();
        assertThat(b.peek()).isEqualTo("a");
    }

    @Test
    void putIfAbsent_replacesWhatExpired_orWasInvalidated() {
        a.put("old");
        clock.move(Duration.ofSeconds(10));

        assertThat(b.putIfAbsent("new")).isTrue();

        Node.answer(a.top.invalidateAll());

        assertThat(a.putIfAbsent("newest")).isTrue();
        assertThat(a.peek()).isEqualTo("newest");
    }

    @Test
    void generationDeletedByHand_isAMissForAll_andNeverAWrongHit() {
        a.put("value");
        b.peek();
        Node.answer(a.top.invalidateAll());
        table.deleteGenerationByHand(Node.SPACE);
        clock.move(Duration.ofSeconds(5));

        assertThat(a.peek()).isNull();
        assertThat(b.peek()).isNull();

        a.put("new");

        assertThat(b.peek()).isEqualTo("new");
    }

    @Test
    void generationDeletedByHand_thatHadRunAheadOfTheClock_isStillAMiss() {
        a.put("first");
        for (int i = 0; i < 10; i++) {
            Node.answer(a.top.invalidateAll());
        }
        a.put("value");
        table.deleteGenerationByHand(Node.SPACE);
        clock.move(Node.REFRESH);

        assertThat(a.peek()).isNull();

        a.put("new");

        assertThat(b.peek()).isEqualTo("new");
    }

    @Test
    void entryOfALaterGenerationThanTheCount_isReplaced() {
        long never = 9_000_000_000_000L;
        Node.answer(table.write(Node.KEY, new StoredItem(a.codec.encode("lost"), never, Expiry.never(), 0)));

        assertThat(a.get("new")).isEqualTo("new");
        assertThat(b.peek()).isEqualTo("new");
    }
}
