package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.EntryOptions;
import io.quarkiverse.dynamodbcache.runtime.internal.store.EntryKey;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Gate;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore.Operation;
import io.quarkiverse.dynamodbcache.runtime.internal.store.MovedClock;

class SingleFlightTest {

    private static final int CALLERS = 64;

    private final InMemoryItemStore store = new InMemoryItemStore();
    private final Node node = new Node(store, new MovedClock(Instant.parse("2030-01-01T00:00:00Z")));
    private final Gate gate = new Gate();

    /** All callers have joined when none of them but the leader still needs a loader. */
    private List<Future<CompletableFuture<@Nullable Object>>> callers(CountingLoader loader) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
        try {
            CyclicBarrier barrier = new CyclicBarrier(CALLERS);
            List<Future<CompletableFuture<@Nullable Object>>> callers = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                callers.add(threads.submit(() -> {
                    barrier.await(20, TimeUnit.SECONDS);
                    return node.beginGet(loader);
                }));
            }
            for (Future<CompletableFuture<@Nullable Object>> caller : callers) {
                caller.get(20, TimeUnit.SECONDS);
            }
            return callers;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void callersOfAnAbsentKey_shareOneReadAndOneLoad() throws Exception {
        CountingLoader loader = CountingLoader.held("value", gate);
        List<Future<CompletableFuture<@Nullable Object>>> callers = callers(loader);
        gate.release();

        for (Future<CompletableFuture<@Nullable Object>> caller : callers) {
            assertThat(caller.get().get(20, TimeUnit.SECONDS)).isEqualTo("value");
        }
        assertThat(loader.loads).hasValue(1);
        assertThat(loader.notNeeded).hasValue(CALLERS - 1);
        assertThat(store.calls(Operation.READ)).isEqualTo(1);
        assertThat(store.calls(Operation.WRITE_IF)).isEqualTo(1);
    }

    @Test
    void failedLoad_reachesAllWaiters_andIsNotRemembered() throws Exception {
        IllegalStateException failure = new IllegalStateException("no such book");
        CountingLoader loader = CountingLoader.failing(failure, gate);
        List<Future<CompletableFuture<@Nullable Object>>> callers = callers(loader);
        gate.release();

        for (Future<CompletableFuture<@Nullable Object>> caller : callers) {
            assertThatThrownBy(() -> caller.get().get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(LoaderFailure.class)
                    .hasRootCause(failure);
        }
        assertThat(loader.loads).hasValue(1);
        assertThat(store.calls(Operation.WRITE_IF)).isZero();
        assertThat(node.get("value")).isEqualTo("value");
    }

    @Test
    void otherKeys_doNotWait() {
        CompletableFuture<@Nullable Object> slow = node.beginGet(CountingLoader.held("slow", gate));
        EntryKey other = Node.key("s:other");

        assertThat(Node.answer(node.getting(other, CountingLoader.of("fast"), EntryOptions.configured()))).isEqualTo("fast");
        assertThat(slow).isNotDone();

        gate.release();

        assertThat(slow).isCompletedWithValue("slow");
    }

    @Test
    void callersOfAPresentKey_shareOneRead_andGetCopies() {
        byte[] value = { 1, 2, 3 };
        Node.answer(node.putting(Node.KEY, value, EntryOptions.configured()));
        Gate read = store.holdNextAnswer(Operation.READ);
        CompletableFuture<@Nullable Object> one = node.beginGet(CountingLoader.of(null));
        CompletableFuture<@Nullable Object> two = node.beginGet(CountingLoader.of(null));
        read.release();

        assertThat(one).isCompletedWithValueMatching(copy -> ((byte[]) copy).length == 3);
        assertThat(two.join()).isEqualTo(value).isNotSameAs(one.join());
        assertThat(store.calls(Operation.READ)).isEqualTo(1);
    }

    @Test
    void nullIsLoaded_onceForAll_andCached() {
        CountingLoader loader = CountingLoader.of(null);
        node.get(loader);
        node.get(loader);

        assertThat(node.get(loader)).isNull();
        assertThat(loader.loads).hasValue(1);
    }

    @Test
    void cancelledCaller_doesNotCancelTheOthers() {
        CountingLoader loader = CountingLoader.held("value", gate);
        var leader = node.getting(Node.KEY, loader, EntryOptions.configured()).subscribe().with(value -> {
        });
        var joiner = node.getting(Node.KEY, loader, EntryOptions.configured()).subscribe().with(value -> {
        });
        CompletableFuture<@Nullable Object> patient = node.beginGet(loader);
        leader.cancel();
        joiner.cancel();
        gate.release();

        assertThat(patient).isCompletedWithValue("value");
        assertThat(node.peek()).isEqualTo("value");
        assertThat(loader.loads).hasValue(1);
    }
}
