package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.config.Lifetime;
import io.quarkiverse.dynamodbcache.runtime.internal.config.WriteFailures;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Gate;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore.Operation;
import io.quarkiverse.dynamodbcache.runtime.internal.store.MovedClock;
import io.smallrye.mutiny.Uni;

/** Invalidations that do not reach the table. */
class CatchUpTest {

    private static final EntryKey OTHER = Node.key("s:other");

    private final InMemoryItemStore store = new InMemoryItemStore();
    private final MovedClock clock = new MovedClock(Instant.parse("2030-01-01T00:00:00Z"));
    private final Node node = new Node(store, clock);

    private void lose(Uni<?> invalidation) {
        store.setDown(true);
        assertThatThrownBy(() -> Node.answer(invalidation)).isInstanceOf(CacheStoreException.class);
        store.setDown(false);
    }

    private void lose() {
        lose(Uni.createFrom().deferred(() -> node.top.invalidate(Node.KEY)));
    }

    private void catchUp() {
        node.pauses.end();
    }

    @Test
    void entryWhoseInvalidationIsLost_isInvalidatedLater() {
        node.put("old");
        lose();
        catchUp();

        assertThat(node.peek()).isNull();
        assertThat(node.events.names()).containsExactly("invalidationQueued", "invalidationsCaughtUp");
    }

    @Test
    void callerWhoIsNotTold_losesNothingEither() {
        Node lenient = new Node(store, clock, Node.TEN_SECONDS, Node.REFRESH, WriteFailures.LOG);
        lenient.put("old");
        store.setDown(true);
        Node.answer(lenient.top.invalidate(Node.KEY));
        store.setDown(false);
        lenient.pauses.end();

        assertThat(lenient.peek()).isNull();
    }

    @Test
    void allEntries_areInvalidatedLater() {
        node.put("old");
        lose(Uni.createFrom().deferred(() -> node.top.invalidateAll()));
        catchUp();

        assertThat(node.peek()).isNull();
    }

    @Test
    void entriesWithATag_areInvalidatedLater() {
        Node.answer(node.putting(Node.KEY, "old", EntryOptions.taggedWith("red")));
        lose(Uni.createFrom().deferred(() -> node.top.invalidateTag("red")));
        catchUp();

        assertThat(node.peek()).isNull();
    }

    @Test
    void ofManyEntries_thoseThatWereNotReached_areInvalidatedLater() {
        node.put("old");
        Node.answer(node.putting(OTHER, "other", EntryOptions.configured()));
        store.setDown(true);
        assertThat(Node.answer(node.top.invalidateMany(Set.of(Node.KEY, OTHER))).failures()).hasSize(2);
        store.setDown(false);
        catchUp();

        assertThat(node.peek()).isNull();
        assertThat(Node.answer(node.top.peek(OTHER, node.codec))).isNull();
        assertThat(store.calls(Operation.DELETE_MANY)).isEqualTo(2);
    }

    @Test
    void tableThatStaysAway_isAskedEverMoreSeldom() {
        lose();
        store.setDown(true);
        for (int i = 0; i < 7; i++) {
            catchUp();
        }

        // By a chance of 0, it is half of the longest wait.
        assertThat(node.pauses.asked()).extracting(Duration::toMillis)
                .containsExactly(500L, 1000L, 2000L, 4000L, 8000L, 15_000L, 15_000L, 15_000L);
    }

    @Test
    void sameInvalidationLostTwice_isMadeOnce() {
        lose();
        lose();
        store.forgetCalls();
        catchUp();
        catchUp();

        assertThat(store.calls()).isEqualTo(Map.of(Operation.DELETE_MANY, 1));
    }

    @Test
    void valueThatThisNodePutsLater_isLeftAlone() {
        node.put("old");
        lose();
        node.put("new");
        catchUp();

        assertThat(node.peek()).isEqualTo("new");
        assertThat(store.calls(Operation.DELETE_MANY)).isZero();
    }

    @Test
    void putThatFailsToo_doesNotCount() {
        node.put("old");
        lose();
        lose(node.putting("new"));
        catchUp();

        assertThat(node.peek()).isNull();
    }

    @Test
    void invalidationThatIsLostWhileAnEarlierOneIsMade_isMadeAgain() {
        node.put("old");
        lose();
        Gate answer = store.holdNextAnswer(Operation.DELETE_MANY);
        catchUp();
        new Node(store, clock).put("put by another node");
        store.failNext(Operation.DELETE);
        assertThatThrownBy(() -> Node.answer(node.top.invalidate(Node.KEY))).isInstanceOf(CacheStoreException.class);
        answer.release();
        catchUp();

        assertThat(node.peek()).isNull();
    }

    @Test
    void invalidationLostWhileAllAreInvalidated_isMadeAgain() {
        Gate answer = store.holdNextAnswer(Operation.ADVANCE);
        var all = Node.begin(node.top.invalidateAll());
        lose();
        answer.release();
        all.join();
        store.forgetCalls();
        catchUp();

        assertThat(store.calls(Operation.DELETE_MANY)).isEqualTo(1);
    }

    @Test
    void allThatIsInvalidated_makesUpForWhatWasLostBefore() {
        lose();
        Node.answer(node.top.invalidateAll());
        store.forgetCalls();
        catchUp();

        assertThat(store.calls()).isEmpty();
    }

    @Test
    void entryThatHasExpired_needsNoInvalidation() {
        node.put("old");
        lose();
        clock.move(Node.TEN_SECONDS.afterWrite().orElseThrow());
        store.forgetCalls();
        catchUp();

        assertThat(store.calls()).isEmpty();
        assertThat(node.events.names()).containsExactly("invalidationQueued", "invalidationsGivenUp");
    }

    @Test
    void entryThatNeverExpires_isNeverGivenUp() {
        Node endless = new Node(store, clock, new Lifetime(Optional.empty(), Optional.empty()), Node.REFRESH,
                WriteFailures.FAIL);
        endless.put("old");
        store.setDown(true);
        assertThatThrownBy(() -> Node.answer(endless.top.invalidate(Node.KEY))).isInstanceOf(CacheStoreException.class);
        store.setDown(false);
        clock.move(Duration.ofDays(10_000));
        endless.pauses.end();

        assertThat(endless.peek()).isNull();
    }

    @Test
    void moreThanAreRemembered_invalidateTheWholeCache() {
        node.put("old");
        store.setDown(true);
        for (int i = 0; i <= LostInvalidations.MOST; i++) {
            Uni<Void> invalidation = node.top.invalidate(Node.key("s:" + i));
            assertThatThrownBy(() -> Node.answer(invalidation)).isInstanceOf(CacheStoreException.class);
        }
        store.setDown(false);
        store.forgetCalls();
        catchUp();

        assertThat(store.calls()).isEqualTo(Map.of(Operation.ADVANCE, 1));
        assertThat(node.peek()).isNull();
        assertThat(node.events.names()).containsOnlyOnce("invalidationsMerged");
    }
}
