package io.quarkiverse.dynamodbcache.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkus.cache.CacheName;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;

/** Concurrent callers of a missing key: one invokes the method, the others wait, as long as they are told to. */
@QuarkusTest
class LockOnMissTest {

    private static final int CALLERS_OF_A_KIND = 16;

    @Inject
    SlowShop shop;

    @Inject
    Callers callers;

    @CacheName("slow")
    DynamoDbCache cache;

    @BeforeEach
    void warmedUp() {
        // So that the lock timeout is not spent on the first connection.
        cache.put("warm", "up").await().atMost(Callers.LIMIT);
        shop.reset();
    }

    @Test
    void callersOfAllKinds_shareOneInvocation() {
        List<CompletableFuture<String>> calls = new ArrayList<>();
        CyclicBarrier together = new CyclicBarrier(2 * CALLERS_OF_A_KIND);
        for (int i = 0; i < CALLERS_OF_A_KIND; i++) {
            calls.add(Callers.onPlainThread(at(together, () -> shop.price("mixed"))));
            calls.add(callers.onWorker(at(together, () -> shop.price("mixed"))));
            calls.add(callers.onEventLoop(() -> cache.getAsync("mixed", key -> shop.invoked("an event loop"))));
            calls.add(callers.onEventLoop(() -> cache.get("mixed", shop::block)));
        }
        shop.letGo();

        assertThat(calls).allSatisfy(call -> assertThat(call).succeedsWithin(Callers.LIMIT));
        assertThat(calls.stream().map(CompletableFuture::join)).hasSize(64).containsOnly(calls.get(0).join());
        assertThat(shop.calls()).isEqualTo(1);
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21, disabledReason = "Virtual threads came with Java 21")
    void virtualThreads_shareOneInvocation() {
        List<CompletableFuture<String>> calls = new ArrayList<>();
        for (int i = 0; i < 4 * CALLERS_OF_A_KIND; i++) {
            calls.add(Callers.onVirtualThread(() -> shop.price("virtual")));
        }
        shop.letGo();

        assertThat(calls).allSatisfy(call -> assertThat(call).succeedsWithin(Callers.LIMIT).isEqualTo("price 1"));
        assertThat(shop.calls()).isEqualTo(1);
    }

    @Test
    void failureOfTheInvocation_reachesAllWhoWait() {
        CompletableFuture<String> first = callers.onWorker(() -> shop.price("failing"));
        shop.awaitCall();
        Context context = callers.newContext();
        CompletableFuture<String> second = callers.onEventLoop(context, () -> cache.get("failing", shop::block));
        context.runOnContext(secondWaits -> shop.fail(new IllegalStateException("out of stock")));

        assertThat(first).failsWithin(Callers.LIMIT).withThrowableThat().withMessageContaining("out of stock");
        assertThat(second).failsWithin(Callers.LIMIT).withThrowableThat().withMessageContaining("out of stock");
        assertThat(shop.calls()).isEqualTo(1);
    }

    @Test
    void withoutATimeout_theLockIsNotInterrupted() {
        CompletableFuture<String> first = callers.onWorker(() -> shop.price("endless"));
        shop.awaitCall();
        CompletableFuture<String> second = callers.onWorker(() -> shop.price("endless"));
        // Far longer than the lock timeout of the other methods.
        assertThat(second.completeOnTimeout("still waiting", 500, TimeUnit.MILLISECONDS)).succeedsWithin(Callers.LIMIT)
                .isEqualTo("still waiting");
        shop.letGo();

        assertThat(first).succeedsWithin(Callers.LIMIT).isEqualTo("price 1");
        assertThat(shop.calls()).isEqualTo(1);
    }

    @Test
    void afterTheTimeout_whoWaitsInvokesTheMethodAndNothingOfItIsCached() {
        CompletableFuture<String> first = callers.onWorker(() -> shop.priceSoon("blocking"));
        shop.awaitCall();
        CompletableFuture<String> onWorker = callers.onWorker(() -> shop.priceSoon("blocking"));
        assertThat(onWorker).succeedsWithin(Callers.LIMIT).isEqualTo("price 2");
        assertThat(Callers.onPlainThread(() -> shop.priceSoon("blocking"))).succeedsWithin(Callers.LIMIT).isEqualTo("price 3");
        assertThat(cached("blocking")).isNull();
        shop.letGo();

        assertThat(first).as("is not interrupted").succeedsWithin(Callers.LIMIT).isEqualTo("price 1");
        assertThat(cached("blocking")).isEqualTo("price 1");
    }

    @Test
    void afterTheTimeout_whoSubscribedInvokesTheMethodAndNothingOfItIsCached() {
        CompletableFuture<String> first = callers.onEventLoop(() -> shop.priceAsUni("uni"));
        shop.awaitCall();

        assertThat(callers.onEventLoop(() -> cache.getAsync("other", key -> Uni.createFrom().item("other"))))
                .succeedsWithin(Callers.LIMIT);
        assertThat(callers.onEventLoop(() -> shop.priceAsUni("uni"))).succeedsWithin(Callers.LIMIT).isNotEqualTo("price 1");
        assertThat(cached("uni")).isNull();
        shop.letGo();

        assertThat(first).succeedsWithin(Callers.LIMIT);
        assertThat(shop.awaitCached(() -> cached("uni"))).isEqualTo("price 1");
    }

    @Test
    void afterTheTimeout_whoAskedForAStageInvokesTheMethodAndNothingOfItIsCached() {
        CompletableFuture<String> first = callers
                .onEventLoop(() -> Uni.createFrom().completionStage(() -> shop.priceAsStage("stage")));
        shop.awaitCall();

        assertThat(callers.onEventLoop(() -> Uni.createFrom().completionStage(() -> shop.priceAsStage("stage"))))
                .succeedsWithin(Callers.LIMIT).isNotEqualTo("price 1");
        assertThat(cached("stage")).isNull();
        shop.letGo();

        assertThat(first).succeedsWithin(Callers.LIMIT);
        assertThat(shop.awaitCached(() -> cached("stage"))).isEqualTo("price 1");
    }

    private String cached(String key) {
        return cache.<String> getIfPresent(key).await().atMost(Callers.LIMIT);
    }

    private static <T> Supplier<T> at(CyclicBarrier barrier, Supplier<T> call) {
        return () -> {
            try {
                barrier.await(Callers.LIMIT.toSeconds(), TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            return call.get();
        };
    }
}
