package io.quarkiverse.dynamodbcache.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import jakarta.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkus.cache.CacheName;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.ThreadingModel;
import io.vertx.core.Vertx;

/** Where items are emitted: on the context that the caller subscribed on, which is the caller's alone. */
@QuarkusTest
class CallerContextTest {

    @Inject
    Callers callers;

    @CacheName("contexts")
    DynamoDbCache cache;

    @BeforeEach
    void oneEntry() {
        cache.invalidateAll().await().atMost(Callers.LIMIT);
        cache.put("present", "value").await().atMost(Callers.LIMIT);
    }

    @Test
    void hit_isEmittedOnTheContextOfTheCaller() {
        assertEmittedOnContext(cache.get("present", key -> "loaded"));
        assertEmittedOnContext(cache.getAsync("present", key -> Uni.createFrom().item("loaded")));
        assertEmittedOnContext(cache.getIfPresent("present"));
    }

    @Test
    void loadedItem_isEmittedOnTheContextOfTheCaller() {
        assertEmittedOnContext(cache.get("absent", key -> "loaded"));
        assertEmittedOnContext(cache.getAsync("absent too", key -> Uni.createFrom().item("loaded")));
    }

    @Test
    void itemLoadedOnAnotherThread_isEmittedOnTheContextOfTheCaller() {
        CompletableFuture<String> elsewhere = new CompletableFuture<>();
        elsewhere.completeAsync(() -> "loaded", task -> new Thread(task).start());

        assertEmittedOnContext(cache.getAsync("absent", key -> Uni.createFrom().completionStage(elsewhere)));
    }

    @Test
    void writes_areCompletedOnTheContextOfTheCaller() {
        assertEmittedOnContext(cache.put("a", "value"));
        assertEmittedOnContext(cache.putIfAbsent("b", "value"));
        assertEmittedOnContext(cache.invalidate("a"));
        assertEmittedOnContext(cache.invalidateIf("b"::equals));
        assertEmittedOnContext(cache.invalidateAll());
    }

    @Test
    void failure_isEmittedOnTheContextOfTheCaller() {
        Uni<String> failing = cache.getAsync("failing", key -> Uni.createFrom().failure(new IllegalStateException()));

        assertEmittedOnContext(failing.onFailure().recoverWithUni(() -> Uni.createFrom().item("recovered")));
    }

    @Test
    void callersWhoShareALoad_eachGetItOnTheirOwnContext() {
        CompletableFuture<String> loaded = new CompletableFuture<>();
        Function<String, Uni<String>> loader = key -> Uni.createFrom().completionStage(loaded.copy());
        Context first = callers.newContext();
        Context second = callers.newContext();
        CompletableFuture<Context> seenByFirst = seenOn(first, cache.getAsync("shared", loader));
        CompletableFuture<Context> seenBySecond = seenOn(second, cache.getAsync("shared", loader));
        CompletableFuture<String> third = Callers
                .onPlainThread(() -> cache.getAsync("shared", loader).await().atMost(Callers.LIMIT));
        loaded.complete("loaded");

        assertThat(seenByFirst).succeedsWithin(Callers.LIMIT).isSameAs(first);
        assertThat(seenBySecond).succeedsWithin(Callers.LIMIT).isSameAs(second);
        assertThat(third).succeedsWithin(Callers.LIMIT).isEqualTo("loaded");
    }

    @Test
    void workerWithAContext_waitsWithoutIt() {
        assertThat(callers.onWorker(() -> cache.get("by worker", key -> "loaded").await().atMost(Callers.LIMIT)))
                .succeedsWithin(Callers.LIMIT).isEqualTo("loaded");
    }

    @Test
    void workerVerticle_waitsWithoutItsContext() {
        CompletableFuture<String> outcome = new CompletableFuture<>();
        AbstractVerticle verticle = new AbstractVerticle() {
            @Override
            public void start() {
                cache.put("by verticle", "value").await().atMost(Callers.LIMIT);
                outcome.complete(cache.get("by verticle", key -> "loaded").await().atMost(Callers.LIMIT));
            }
        };
        DeploymentOptions asWorker = new DeploymentOptions().setThreadingModel(ThreadingModel.WORKER);

        assertThat(callers.vertx().deployVerticle(verticle, asWorker).toCompletionStage()).succeedsWithin(Callers.LIMIT);
        assertThat(outcome).isCompletedWithValue("value");
    }

    @Test
    void callerOutsideOfVertx_neverGetsItemsOnAThreadOfTheSdk() {
        Uni<String> threadOfLoaded = cache.getAsync("a", key -> Uni.createFrom().item("loaded")).map(item -> threadName());
        Uni<String> threadOfHit = cache.getAsync("a", key -> Uni.createFrom().item("loaded")).map(item -> threadName());
        Uni<String> threadOfWrite = cache.put("b", "value").map(done -> threadName());

        assertThat(Callers.onPlainThread(() -> threadOfLoaded.await().atMost(Callers.LIMIT)))
                .succeedsWithin(Callers.LIMIT).asString().doesNotContainIgnoringCase("aws");
        assertThat(Callers.onPlainThread(() -> threadOfHit.await().atMost(Callers.LIMIT)))
                .succeedsWithin(Callers.LIMIT).isEqualTo("plain");
        assertThat(Callers.onPlainThread(() -> threadOfWrite.await().atMost(Callers.LIMIT)))
                .succeedsWithin(Callers.LIMIT).isEqualTo("plain");
    }

    private static String threadName() {
        return Thread.currentThread().getName();
    }

    private void assertEmittedOnContext(Uni<?> operation) {
        Context context = callers.newContext();

        assertThat(seenOn(context, operation)).succeedsWithin(Callers.LIMIT).isSameAs(context);
    }

    private CompletableFuture<Context> seenOn(Context context, Uni<?> operation) {
        return callers.onEventLoop(context, () -> operation.map(item -> {
            assertThat(Context.isOnEventLoopThread()).isTrue();
            return Vertx.currentContext();
        }));
    }
}
