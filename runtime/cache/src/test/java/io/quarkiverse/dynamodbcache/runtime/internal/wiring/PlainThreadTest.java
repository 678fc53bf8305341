package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Gate;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore.Operation;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;

/** Callers whose thread may wait, and who have no Vert.x context. */
class PlainThreadTest {

    private final Threads threads = new Threads();
    private final InMemoryItemStore store = new InMemoryItemStore(threads.sdk);
    private final DynamoDbCache cache = TestCache.over(store);
    private final Gate loading = new Gate();

    @AfterEach
    void end() {
        loading.release();
        threads.close();
    }

    private Uni<String> held() {
        return cache.get("k", key -> {
            loading.pass();
            return "value";
        });
    }

    @Test
    void blockingLoader_runsOnTheThreadOfItsCaller() {
        Thread caller = Thread.currentThread();

        assertThat(TestCache.<Boolean> answer(cache.get("k", key -> Thread.currentThread().equals(caller)))).isTrue();
    }

    @Test
    void asynchronousLoader_isCalledOnTheThreadOfItsCaller() {
        Thread caller = Thread.currentThread();

        assertThat(TestCache
                .<Boolean> answer(cache.getAsync("k", key -> Uni.createFrom().item(Thread.currentThread().equals(caller)))))
                .isTrue();
    }

    @Test
    void items_areEmittedOnTheThreadOfTheirCaller() {
        AtomicReference<Thread> emittedOn = new AtomicReference<>();
        TestCache.answer(cache.put("k", "value").invoke(() -> emittedOn.set(Thread.currentThread())));

        assertThat(emittedOn).hasValue(Thread.currentThread());

        TestCache.answer(cache.get("k", key -> "other").invoke(() -> emittedOn.set(Thread.currentThread())));

        assertThat(emittedOn).hasValue(Thread.currentThread());
    }

    @Test
    void joiner_canGiveUp_whileTheLeaderGoesOn() throws Exception {
        Future<String> leader = threads.start(() -> TestCache.answer(held()));
        loading.awaitArrival();

        assertThatThrownBy(() -> cache.get("k", key -> "unused").await().atMost(Duration.ofMillis(20)))
                .isInstanceOf(TimeoutException.class);

        loading.release();

        assertThat(Threads.get(leader)).isEqualTo("value");
    }

    @Test
    void callersAtTheSameTime_shareOneLoad() throws Exception {
        AtomicInteger loads = new AtomicInteger();
        Future<String> leader = threads.start(() -> TestCache.answer(held()));
        loading.awaitArrival();
        CompletableFuture<String> joiner = cache.get("k", key -> {
            loads.incrementAndGet();
            return "other";
        }).subscribeAsCompletionStage();
        loading.release();

        assertThat(Threads.get(leader)).isEqualTo("value");
        assertThat(Threads.get(joiner)).isEqualTo("value");
        assertThat(loads).hasValue(0);
    }

    @Test
    void interruptOfALeaderThatWaitsForTheTable_leavesNoOneHanging() throws Exception {
        Gate read = store.holdNext(Operation.READ);
        CompletableFuture<Thread> leading = new CompletableFuture<>();
        Future<String> leader = threads.start(() -> {
            leading.complete(Thread.currentThread());
            return TestCache.answer(cache.get("k", key -> "value"));
        });
        read.awaitArrival();
        CompletableFuture<Object> joiner = cache.get("k", key -> (Object) "unused").subscribeAsCompletionStage();
        Threads.get(leading).interrupt();

        assertThatThrownBy(() -> Threads.get(leader)).hasRootCauseInstanceOf(InterruptedException.class);

        read.release();

        assertThat(Threads.get(joiner)).isEqualTo("value");
    }

    @Test
    void interruptOfALeaderThatLoads_reachesItsLoader_andThenTheJoiners() throws Exception {
        CompletableFuture<Thread> leading = new CompletableFuture<>();
        Future<String> leader = threads.start(() -> {
            leading.complete(Thread.currentThread());
            return TestCache.answer(held());
        });
        loading.awaitArrival();
        CompletableFuture<String> joiner = cache.get("k", key -> "unused").subscribeAsCompletionStage();
        Threads.get(leading).interrupt();

        assertThatThrownBy(() -> Threads.get(joiner)).hasRootCauseInstanceOf(InterruptedException.class);
        assertThatThrownBy(() -> Threads.get(leader)).isNotNull();
        assertThat(TestCache.<String> answer(cache.get("k", key -> "again"))).isEqualTo("again");
    }

    @Test
    void asynchronousLoadThatTakesLong_doesNotHoldTheThreadOfItsCaller() throws Exception {
        CompletableFuture<String> slow = new CompletableFuture<>();
        CompletableFuture<String> get = cache.getAsync("k", key -> Uni.createFrom().completionStage(slow))
                .subscribeAsCompletionStage();

        assertThat(get).isNotDone();

        slow.complete("value");

        assertThat(Threads.get(get)).isEqualTo("value");
    }

    @Test
    void cancelledLeader_doesNotCancelTheOthers() throws Exception {
        CompletableFuture<String> slow = new CompletableFuture<>();
        var leader = cache.getAsync("k", key -> Uni.createFrom().completionStage(slow)).subscribe().with(item -> {
        });
        CompletableFuture<String> joiner = cache.get("k", key -> "unused").subscribeAsCompletionStage();
        leader.cancel();
        slow.complete("value");

        assertThat(Threads.get(joiner)).isEqualTo("value");
    }

    @Test
    void loaderThatAsksTheCacheForAnotherKey_getsIt() {
        assertThat(TestCache.<String> answer(
                cache.get("k", key -> TestCache.<String> answer(cache.get("other", other -> "inner")) + "+outer")))
                .isEqualTo("inner+outer");
    }
}
