package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.config.Lifetime;
import io.quarkiverse.dynamodbcache.runtime.internal.config.Staleness;
import io.quarkiverse.dynamodbcache.runtime.internal.config.WriteFailures;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Gate;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.MovedClock;

/** What is served when a load takes long. */
class SoftTimeoutTest {

    private static final Duration LIFE = Duration.ofSeconds(10);
    private static final Duration LIMIT = Duration.ofMillis(100);

    private final InMemoryItemStore store = new InMemoryItemStore();
    private final MovedClock clock = new MovedClock(Instant.parse("2030-01-01T00:00:00Z"));
    private final Node node = new Node(store, clock,
            new Lifetime(Optional.of(LIFE), Optional.empty(), new Staleness(Duration.ofMinutes(1), Optional.of(LIMIT)), 0, 0),
            Node.REFRESH, WriteFailures.FAIL);
    private final Gate loading = new Gate();
    private final CountingLoader slow = CountingLoader.held("new", loading);

    @BeforeEach
    void expire() {
        node.put("old");
        clock.move(LIFE);
    }

    @Test
    void loadThatTakesLong_goesOn_andItsCallerHasTheExpiredValue() {
        CompletableFuture<@Nullable Object> get = node.beginGet(slow);

        assertThat(get).isNotDone();
        assertThat(node.pauses.asked()).containsExactly(LIMIT);

        node.pauses.end();

        assertThat(get).isCompletedWithValue("old");
        assertThat(node.events.names()).containsExactly("servedMeanwhile");

        loading.release();

        assertThat(node.peek()).isEqualTo("new");
    }

    @Test
    void othersWhoComeMeanwhile_haveTheExpiredValueAtOnce_andLoadNothing() {
        node.beginGet(slow);
        CompletableFuture<@Nullable Object> early = node.beginGet(slow);
        node.pauses.end();

        assertThat(early).isCompletedWithValue("old");
        assertThat(node.beginGet(slow)).isCompletedWithValue("old");
        assertThat(slow.loads).hasValue(1);

        loading.release();

        assertThat(node.get("unused")).isEqualTo("new");
    }

    @Test
    void whoComesAsSoonAsTheCallerIsAnswered_loadsNothingEither() {
        CountingLoader second = CountingLoader.of("second");
        CompletableFuture<@Nullable Object> both = node.beginGet(slow).thenCompose(answered -> node.beginGet(second));
        node.pauses.end();

        assertThat(both).isCompletedWithValue("old");
        assertThat(second.loads).hasValue(0);

        loading.release();
    }

    @Test
    void whatAnotherNodeHasPutMeanwhile_isServed() {
        node.beginGet(slow);
        node.pauses.end();
        new Node(store, clock).put("put");

        assertThat(node.get(slow)).isEqualTo("put");

        loading.release();

        assertThat(node.get(slow)).isEqualTo("put");
        assertThat(slow.loads).hasValue(1);
    }

    @Test
    void whatAnotherNodeHasInvalidatedMeanwhile_isServedNoMore() {
        node.beginGet(slow);
        node.pauses.end();
        Node.answer(new Node(store, clock).top.invalidate(Node.KEY));

        assertThat(node.get("newer")).isEqualTo("newer");
    }

    @Test
    void expiredValue_isServedNoLongerThanIsAllowed_howeverLongTheLoadTakes() {
        node.beginGet(slow);
        node.pauses.end();
        clock.move(Duration.ofMinutes(1).plusMillis(1));

        assertThat(node.get("newer")).isEqualTo("newer");
    }

    @Test
    void loadThatIsLate_isStillGroundedAfterAnotherRead() {
        node.beginGet(slow);
        node.pauses.end();
        node.get(slow);
        Node.answer(node.top.invalidate(Node.KEY));
        loading.release();

        assertThat(node.peek()).isNull();
    }

    @Test
    void loadThatIsQuick_isWaitedFor() {
        assertThat(node.get("new")).isEqualTo("new");

        node.pauses.end();

        assertThat(node.events.names()).isEmpty();
    }

    @Test
    void loadWithoutAnExpiredValue_isWaitedFor() {
        CompletableFuture<@Nullable Object> get = Node
                .begin(node.getting(Node.key("s:other"), slow, EntryOptions.configured()));
        node.pauses.end();

        assertThat(get).isNotDone();

        loading.release();

        assertThat(get).isCompletedWithValue("new");
    }

    @Test
    void loadThatFailsAfterItsCallerWasAnswered_isTriedAgainByTheNext() {
        IllegalStateException failure = new IllegalStateException("the origin is down");
        node.beginGet(CountingLoader.failing(failure, loading));
        node.pauses.end();
        loading.release();

        assertThat(node.events.names()).containsExactly("servedMeanwhile", "servedStale");
        assertThat(node.get("new")).isEqualTo("new");
    }

    @Test
    void entryThatIsInvalidatedMeanwhile_isServedNoMore_andTheLoadStoresNothing() {
        node.beginGet(slow);
        node.pauses.end();
        Node.answer(node.top.invalidate(Node.KEY));

        assertThat(node.get("newer")).isEqualTo("newer");

        loading.release();

        assertThat(node.peek()).isEqualTo("newer");
    }

    @Test
    void entryThatIsInvalidatedBeforeTheTimeIsOver_isNotServed() {
        CompletableFuture<@Nullable Object> get = node.beginGet(slow);
        Node.answer(node.top.invalidate(Node.KEY));
        node.pauses.end();

        assertThat(get).isNotDone();

        loading.release();

        assertThat(get).isCompletedWithValue("new");
        assertThat(node.peek()).isNull();
    }

    @Test
    void moreLoadsThanMayGoOn_areWaitedFor() {
        List<CompletableFuture<@Nullable Object>> gets = new ArrayList<>();
        for (int i = 0; i <= SoftTimeout.MOST; i++) {
            Node.answer(node.putting(Node.key("s:" + i), "old", EntryOptions.configured()));
        }
        clock.move(LIFE);
        for (int i = 0; i <= SoftTimeout.MOST; i++) {
            gets.add(Node.begin(node.getting(Node.key("s:" + i), slow, EntryOptions.configured())));
        }
        node.pauses.end();

        assertThat(gets.subList(0, SoftTimeout.MOST)).allMatch(CompletableFuture::isDone);
        assertThat(gets.get(SoftTimeout.MOST)).isNotDone();
    }
}
