package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Gate;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/** Where loaders of many values run, and where their results are emitted: as those of one. */
class BulkThreadsTest {

    private static final Vertx VERTX = Vertx.vertx();

    private final Threads threads = new Threads();
    private final DynamoDbCache cache = TestCache.over(new InMemoryItemStore(threads.sdk));
    private final Context context = VERTX.getOrCreateContext();
    private final Gate loading = new Gate();

    @BeforeAll
    static void blockAsQuarkusDoes() {
        Infrastructure.setCanCallerThreadBeBlockedSupplier(() -> !Context.isOnEventLoopThread());
    }

    @AfterAll
    static void restore() throws Exception {
        Infrastructure.resetCanCallerThreadBeBlockedSupplier();
        VERTX.close().toCompletionStage().toCompletableFuture().get(Gate.BOUND.toSeconds(), TimeUnit.SECONDS);
    }

    @AfterEach
    void end() {
        loading.release();
        threads.close();
    }

    private Map<String, String> held(String value) {
        return TestCache.answer(cache.getAll(List.of("a", "b"), missing -> {
            loading.pass();
            return Map.of("a", value, "b", value);
        }));
    }

    @Test
    void blockingLoader_runsOnTheThreadOfItsCaller() {
        Thread caller = Thread.currentThread();
        Map<String, Boolean> loaded = TestCache.answer(cache.getAll(List.of("a"),
                missing -> Map.of("a", Thread.currentThread().equals(caller))));

        assertThat(loaded).containsEntry("a", true);
    }

    @Test
    void asynchronousLoader_isCalledOnTheThreadOfItsCaller_andDoesNotHoldIt() throws Exception {
        Thread caller = Thread.currentThread();
        CompletableFuture<Map<String, Boolean>> slow = new CompletableFuture<>();
        CompletableFuture<Boolean> calledHere = new CompletableFuture<>();
        CompletableFuture<Map<String, Boolean>> getAll = cache.getAllAsync(List.of("a"), missing -> {
            calledHere.complete(Thread.currentThread().equals(caller));
            return Uni.createFrom().completionStage(slow);
        }).subscribeAsCompletionStage();

        assertThat(getAll).isNotDone();
        assertThat(Threads.get(calledHere)).isTrue();

        slow.complete(Map.of("a", true));

        assertThat(Threads.get(getAll)).containsEntry("a", true);
    }

    @Test
    void results_areEmittedOnTheThreadOfTheirCaller() {
        Thread caller = Thread.currentThread();

        assertThat(
                TestCache.<Boolean> answer(cache.putAll(Map.of("a", "value")).map(x -> Thread.currentThread().equals(caller))))
                .isTrue();
        assertThat(TestCache.<Boolean> answer(cache.getAll(List.of("a")).map(x -> Thread.currentThread().equals(caller))))
                .isTrue();
        assertThat(
                TestCache.<Boolean> answer(cache.invalidateAll(List.of("a")).map(x -> Thread.currentThread().equals(caller))))
                .isTrue();
    }

    @Test
    void blockingLoader_neverRunsOnAnEventLoop_andItsResultIsEmittedThere() throws Exception {
        CompletableFuture<Boolean> loadedOnEventLoop = new CompletableFuture<>();
        CompletableFuture<Boolean> emittedOnEventLoop = new CompletableFuture<>();
        context.runOnContext(nothing -> cache.getAll(List.of("a"), missing -> {
            loadedOnEventLoop.complete(Context.isOnEventLoopThread());
            return Map.of("a", "value");
        }).subscribe().with(found -> emittedOnEventLoop.complete(Context.isOnEventLoopThread()),
                emittedOnEventLoop::completeExceptionally));

        assertThat(Threads.get(loadedOnEventLoop)).isFalse();
        assertThat(Threads.get(emittedOnEventLoop)).isTrue();
    }

    @Test
    void asynchronousLoader_isCalledOnTheEventLoopOfItsCaller() throws Exception {
        CompletableFuture<Boolean> loadedOnEventLoop = new CompletableFuture<>();
        CompletableFuture<Map<String, String>> emitted = new CompletableFuture<>();
        context.runOnContext(nothing -> cache.getAllAsync(List.of("a"), missing -> {
            loadedOnEventLoop.complete(Context.isOnEventLoopThread() && context == Vertx.currentContext());
            return Uni.createFrom().item(Map.of("a", "value"));
        }).subscribe().with(emitted::complete, emitted::completeExceptionally));

        assertThat(Threads.get(emitted)).containsOnlyKeys("a");
        assertThat(Threads.get(loadedOnEventLoop)).isTrue();
    }

    @Test
    void overlappingCallers_whoBlock_areBothAnswered() throws Exception {
        Future<Map<String, String>> first = threads.start(() -> held("first"));
        loading.awaitArrival();
        Future<Map<String, String>> second = threads.start(() -> TestCache.answer(
                cache.getAll(List.of("b", "c"), missing -> Map.of("c", "second"))));
        loading.release();

        assertThat(Threads.get(first)).isEqualTo(Map.of("a", "first", "b", "first"));
        assertThat(Threads.get(second)).isEqualTo(Map.of("b", "first", "c", "second"));
    }

    @Test
    void joiner_canGiveUp_whileTheLeaderGoesOn() throws Exception {
        Future<Map<String, String>> leader = threads.start(() -> held("value"));
        loading.awaitArrival();

        assertThatThrownBy(() -> cache.getAll(List.of("b", "c"), missing -> Map.of("c", "own")).await()
                .atMost(Duration.ofMillis(20))).isInstanceOf(TimeoutException.class);

        loading.release();

        assertThat(Threads.get(leader)).containsEntry("a", "value");
    }
}
