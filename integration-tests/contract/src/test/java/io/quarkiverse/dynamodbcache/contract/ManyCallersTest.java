package io.quarkiverse.dynamodbcache.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntFunction;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkus.cache.CacheName;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;

/** Many callers at once, with default settings: no one is refused, no one waits for a free thread or connection for ever. */
@QuarkusTest
class ManyCallersTest {

    private static final int CALLERS = 256;
    private static final int NESTED_CALLERS = 300;

    private final AtomicInteger loads = new AtomicInteger();

    @Inject
    Callers callers;

    @CacheName("many")
    DynamoDbCache cache;

    @CacheName("others")
    DynamoDbCache others;

    @BeforeEach
    void keysArePresent() {
        loads.set(0);
        cache.invalidateAll().await().atMost(Callers.LIMIT);
        others.invalidateAll().await().atMost(Callers.LIMIT);
        List<Uni<Void>> puts = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            puts.add(cache.put(i, "value " + i));
        }
        Uni.join().all(puts).andFailFast().await().atMost(Callers.LIMIT);
    }

    @Test
    void presentKeysAskedForByEventLoops_areAllHits() {
        assertAllHits(i -> callers.onEventLoop(() -> cache.get(i, this::load)));
        assertAllHits(i -> callers.onEventLoop(() -> cache.getAsync(i, key -> Uni.createFrom().item(() -> load(key)))));
    }

    @Test
    void presentKeysAskedForByWorkers_areAllHits() {
        CyclicBarrier together = new CyclicBarrier(128);

        assertAllHits(i -> callers.onWorker(() -> {
            await(together);
            return cache.get(i, this::load).await().atMost(Callers.LIMIT);
        }));
    }

    @Test
    void presentKeysAskedForByPlainThreads_areAllHits() {
        CyclicBarrier together = new CyclicBarrier(CALLERS);

        assertAllHits(i -> Callers.onPlainThread(() -> {
            await(together);
            return cache.get(i, this::load).await().atMost(Callers.LIMIT);
        }));
    }

    @Test
    void nestedLoadsOnWorkers_end() {
        assertAllNested(i -> callers.onWorker(() -> cache.get("w" + i, nested(i)).await().atMost(Callers.LIMIT)));
    }

    @Test
    void nestedLoadsOfEventLoops_end() {
        assertAllNested(i -> callers.onEventLoop(() -> cache.get("e" + i, nested(i))));
    }

    @Test
    void nestedAsynchronousLoads_end() {
        assertAllNested(i -> callers.onEventLoop(() -> cache.getAsync("a" + i, outer -> others
                .getAsync("o" + i % 10, inner -> cache.getAsync("i" + i % 10, last -> Uni.createFrom().item("nested"))))));
    }

    /** A loader that blocks on another cache, whose loader blocks on another key; ten of those are shared by all. */
    private Function<String, String> nested(int i) {
        return outer -> others.<String, String> get("other " + i % 10, inner -> cache
                .<String, String> get("inner " + i % 10, last -> "nested").await().atMost(Callers.LIMIT))
                .await().atMost(Callers.LIMIT);
    }

    private void assertAllHits(IntFunction<CompletableFuture<String>> call) {
        List<CompletableFuture<String>> calls = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            calls.add(call.apply(i));
        }

        for (int i = 0; i < CALLERS; i++) {
            assertThat(calls.get(i)).succeedsWithin(Callers.LIMIT).isEqualTo("value " + i);
        }
        assertThat(loads).hasValue(0);
    }

    private static void assertAllNested(IntFunction<CompletableFuture<String>> call) {
        List<CompletableFuture<String>> calls = new ArrayList<>();
        for (int i = 0; i < NESTED_CALLERS; i++) {
            calls.add(call.apply(i));
        }

        assertThat(calls).allSatisfy(one -> assertThat(one).succeedsWithin(Callers.LIMIT).isEqualTo("nested"));
    }

    private String load(int key) {
        loads.incrementAndGet();
        return "loaded";
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(Callers.LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
