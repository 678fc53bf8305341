package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Gate;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore.Operation;
import io.quarkiverse.dynamodbcache.runtime.internal.store.MovedClock;

/** A load that began before a put or an invalidation never leaves its value behind, wherever it is by then. */
class NoStaleWriteTest {

    private final InMemoryItemStore store = new InMemoryItemStore();
    private final Node node = new Node(store, new MovedClock(Instant.parse("2030-01-01T00:00:00Z")));

    @BeforeEach
    void knowTheGeneration() {
        node.peek();
        store.forgetCalls();
    }

    @ParameterizedTest
    @EnumSource
    void loadWhoseReadIsNotAnswered_doesNotStore(Overtaking overtaking) {
        Gate read = store.holdNextAnswer(Operation.READ);
        CompletableFuture<@Nullable Object> load = node.beginGet(CountingLoader.of("old"));
        Node.answer(overtaking.on(node));
        read.release();

        assertThat(load).isCompletedWithValue("old");
        assertThat(node.peek()).isEqualTo(overtaking.left);
        assertThat(store.calls(Operation.WRITE_IF)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void loadUnderWay_doesNotStore(Overtaking overtaking) {
        Gate loading = new Gate();
        CompletableFuture<@Nullable Object> load = node.beginGet(CountingLoader.held("old", loading));
        Node.answer(overtaking.on(node));
        loading.release();

        assertThat(load).isCompletedWithValue("old");
        assertThat(node.peek()).isEqualTo(overtaking.left);
        assertThat(store.calls(Operation.WRITE_IF)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void writeUnderWay_isWaitedFor(Overtaking overtaking) {
        Gate write = store.holdNext(Operation.WRITE_IF);
        CompletableFuture<@Nullable Object> load = node.beginGet(CountingLoader.of("old"));
        CompletableFuture<?> overtaken = Node.begin(overtaking.on(node));

        assertThat(store.calls(overtaking.request)).isZero();
        assertThat(overtaken).isNotDone();

        write.release();

        assertThat(load).isCompletedWithValue("old");
        assertThat(overtaken).succeedsWithin(Gate.BOUND);
        assertThat(node.peek()).isEqualTo(overtaking.left);
    }

    @ParameterizedTest
    @EnumSource
    void loadThatBeganBesideIt_doesNotStoreAfterIt(Overtaking overtaking) {
        Gate request = store.holdNext(overtaking.request);
        CompletableFuture<?> overtaken = Node.begin(overtaking.on(node));
        Gate loading = new Gate();
        CompletableFuture<@Nullable Object> load = node.beginGet(CountingLoader.held("old", loading));
        request.release();

        assertThat(overtaken).succeedsWithin(Gate.BOUND);

        loading.release();

        assertThat(load).isCompletedWithValue("old");
        assertThat(node.peek()).isEqualTo(overtaking.left);
    }

    @ParameterizedTest
    @EnumSource(names = { "INVALIDATE", "INVALIDATE_ALL", "INVALIDATE_IF", "INVALIDATE_MANY" })
    void getAfterIt_loadsAnew_andItsValueStays(Overtaking overtaking) {
        Gate loading = new Gate();
        CompletableFuture<@Nullable Object> old = node.beginGet(CountingLoader.held("old", loading));
        Node.answer(overtaking.on(node));

        assertThat(node.get("new")).isEqualTo("new");

        loading.release();

        assertThat(old).isCompletedWithValue("old");
        assertThat(node.peek()).isEqualTo("new");
    }

    @Test
    void getAfterAPut_doesNotWaitForTheLoad() {
        Gate loading = new Gate();
        CompletableFuture<@Nullable Object> old = node.beginGet(CountingLoader.held("old", loading));
        node.put("new");

        assertThat(node.get("other")).isEqualTo("new");

        loading.release();

        assertThat(old).isCompletedWithValue("old");
    }

    @Test
    void getThatReadTheOldEntry_isNotJoinedAfterAnInvalidation() {
        node.put("old");
        Gate read = store.holdNextAnswer(Operation.READ);
        CompletableFuture<@Nullable Object> before = node.beginGet(CountingLoader.of("unused"));
        Node.answer(node.top.invalidate(Node.KEY));

        assertThat(node.get("new")).isEqualTo("new");

        read.release();

        assertThat(before).isCompletedWithValue("old");
    }

    @Test
    void joinersOfAnOvertakenLoad_getItsValueToo() {
        Gate loading = new Gate();
        CompletableFuture<@Nullable Object> leader = node.beginGet(CountingLoader.held("old", loading));
        CompletableFuture<@Nullable Object> joiner = node.beginGet(CountingLoader.of("unused"));
        Node.answer(node.top.invalidate(Node.KEY));
        loading.release();

        assertThat(leader).isCompletedWithValue("old");
        assertThat(joiner).isCompletedWithValue("old");
    }

    @Test
    void loadsOfOtherKeys_areStored() {
        EntryKey other = Node.key("s:other");
        Gate loading = new Gate();
        CompletableFuture<@Nullable Object> load = Node
                .begin(node.getting(other, CountingLoader.held("value", loading), EntryOptions.configured()));
        node.put("new");
        Node.answer(node.top.invalidate(Node.KEY));
        Node.answer(node.top.invalidateIf(Node.KEY::equals));
        loading.release();

        assertThat(load).isCompletedWithValue("value");
        assertThat(Node.answer(node.getting(other, CountingLoader.of("again"), EntryOptions.configured()))).isEqualTo("value");
    }

    @Test
    void writeUnderWayThatFails_doesNotFailWhatWaitsForIt() {
        Gate write = store.holdNext(Operation.WRITE_IF);
        CompletableFuture<@Nullable Object> load = node.beginGet(CountingLoader.of("x".repeat(500_000)));
        CompletableFuture<?> invalidation = Node.begin(node.top.invalidate(Node.KEY));
        write.release();

        assertThat(invalidation).isCompleted();
        assertThat(load).isCompleted();
    }

    @Test
    void secondToOvertake_waitsForTheWriteToo() {
        Gate write = store.holdNext(Operation.WRITE_IF);
        CompletableFuture<@Nullable Object> load = node.beginGet(CountingLoader.of("old"));
        CompletableFuture<?> first = Node.begin(Overtaking.PUT.on(node));
        CompletableFuture<?> second = Node.begin(Overtaking.INVALIDATE.on(node));

        assertThat(store.calls(Operation.DELETE)).isZero();
        assertThat(second).isNotDone();

        write.release();

        assertThat(load).isCompletedWithValue("old");
        assertThat(first).succeedsWithin(Gate.BOUND);
        assertThat(second).succeedsWithin(Gate.BOUND);
    }

    @Test
    void whoOvertakesTheNextLoad_waitsForTheWriteOfTheOneBefore() {
        Gate write = store.holdNext(Operation.WRITE_IF);
        CompletableFuture<@Nullable Object> load = node.beginGet(CountingLoader.of("old"));
        CompletableFuture<?> first = Node.begin(Overtaking.INVALIDATE.on(node));
        Gate loading = new Gate();
        CompletableFuture<@Nullable Object> next = node.beginGet(CountingLoader.held("newer", loading));
        CompletableFuture<?> second = Node.begin(Overtaking.INVALIDATE.on(node));

        assertThat(store.calls(Operation.DELETE)).isZero();

        write.release();
        loading.release();

        assertThat(load).isCompletedWithValue("old");
        assertThat(next).succeedsWithin(Gate.BOUND);
        assertThat(first).succeedsWithin(Gate.BOUND);
        assertThat(second).succeedsWithin(Gate.BOUND);
        assertThat(node.peek()).isNull();
    }
}
