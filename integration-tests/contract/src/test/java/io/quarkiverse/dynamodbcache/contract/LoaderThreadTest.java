package io.quarkiverse.dynamodbcache.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.cache.Cache;
import io.quarkus.cache.CacheName;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/** What a loader finds around it: the thread, the request and the contexts of whom it loads for. */
@QuarkusTest
class LoaderThreadTest {

    private static final ThreadLocal<@Nullable String> TRANSACTION = new ThreadLocal<>();

    @Inject
    Callers callers;

    @Inject
    User user;

    @CacheName("loaders")
    Cache cache;

    @BeforeEach
    void nothingIsCached() {
        cache.invalidateAll().await().atMost(Callers.LIMIT);
    }

    @Test
    void blockingLoaderOfAnEventLoop_runsOnAWorkerWithTheContextOfTheCaller() {
        Context context = callers.newContext();
        CompletableFuture<Context> loaderContext = new CompletableFuture<>();

        assertThat(callers.onEventLoop(context, () -> cache.get("key", key -> {
            loaderContext.complete(Vertx.currentContext());
            return Context.isOnEventLoopThread();
        }))).succeedsWithin(Callers.LIMIT).isEqualTo(false);
        assertThat(loaderContext).isCompletedWithValue(context);
    }

    @Test
    void asynchronousLoaderOfAnEventLoop_isCalledOnTheContextOfTheCaller() {
        Context context = callers.newContext();
        CompletableFuture<Context> loaderContext = new CompletableFuture<>();

        assertThat(callers.onEventLoop(context, () -> cache.getAsync("key", key -> {
            loaderContext.complete(Vertx.currentContext());
            return Uni.createFrom().item(Context.isOnEventLoopThread());
        }))).succeedsWithin(Callers.LIMIT).isEqualTo(true);
        assertThat(loaderContext).isCompletedWithValue(context);
    }

    @Test
    void blockingLoaderOfAWorker_runsOnThatWorker() {
        assertThat(callers.onWorker(this::loaderRunsOnThisThread)).succeedsWithin(Callers.LIMIT).isEqualTo(true);
    }

    @Test
    void blockingLoaderOfAPlainThread_runsOnThatThread() {
        assertThat(Callers.onPlainThread(this::loaderRunsOnThisThread)).succeedsWithin(Callers.LIMIT).isEqualTo(true);
    }

    @Test
    @EnabledForJreRange(min = JRE.JAVA_21, disabledReason = "Virtual threads came with Java 21")
    void blockingLoaderOfAVirtualThread_runsOnThatThread() {
        assertThat(Callers.onVirtualThread(this::loaderRunsOnThisThread)).succeedsWithin(Callers.LIMIT).isEqualTo(true);
    }

    @Test
    void threadLocal_isSeenByABlockingLoader() {
        assertThat(callers.onWorker(() -> {
            TRANSACTION.set("of the caller");
            try {
                return cache.get("key", key -> TRANSACTION.get()).await().atMost(Callers.LIMIT);
            } finally {
                TRANSACTION.remove();
            }
        })).succeedsWithin(Callers.LIMIT).isEqualTo("of the caller");
    }

    @Test
    void request_isSeenByABlockingLoaderOfAnEventLoop() {
        assertThat(callers.onEventLoop(() -> inRequestOf("Ada", cache.get("key", key -> user.name()))))
                .succeedsWithin(Callers.LIMIT).isEqualTo("Ada");
    }

    @Test
    void request_isSeenByAnAsynchronousLoaderOfAnEventLoop() {
        assertThat(callers.onEventLoop(
                () -> inRequestOf("Ada", cache.getAsync("key", key -> Uni.createFrom().item(user::name)))))
                .succeedsWithin(Callers.LIMIT).isEqualTo("Ada");
    }

    @Test
    void request_isSeenByTheLoaderOfAWorker() {
        assertThat(callers.onWorker(
                () -> inRequestOf("Ada", cache.get("key", key -> user.name())).await().atMost(Callers.LIMIT)))
                .succeedsWithin(Callers.LIMIT).isEqualTo("Ada");
    }

    @Test
    void request_isThatOfTheCallerAfterTheItemToo() {
        assertThat(callers.onEventLoop(() -> inRequestOf("Ada", cache.get("key", key -> "loaded").map(item -> user.name()))))
                .succeedsWithin(Callers.LIMIT).isEqualTo("Ada");
    }

    @Test
    void mutinyContext_isSeenByTheLoader() {
        Uni<String> get = cache.getAsync("key", key -> Uni.createFrom().context(context -> Uni.createFrom()
                .item(context.<String> get("user"))));

        assertThat(callers.onEventLoop(() -> Uni.createFrom().<String> emitter(emitter -> get.subscribe()
                .with(io.smallrye.mutiny.Context.of("user", "Ada"), emitter::complete, emitter::fail))))
                .succeedsWithin(Callers.LIMIT).isEqualTo("Ada");
    }

    private boolean loaderRunsOnThisThread() {
        Thread caller = Thread.currentThread();
        return cache.get("key", key -> Thread.currentThread() == caller).await().atMost(Callers.LIMIT);
    }

    private <T> Uni<T> inRequestOf(String name, Uni<T> call) {
        ManagedContext request = Arc.container().requestContext();
        request.activate();
        user.login(name);
        return call.onTermination().invoke(request::terminate);
    }

    @RequestScoped
    static class User {

        private String name = "nobody";

        void login(String newName) {
            name = newName;
        }

        String name() {
            return name;
        }
    }
}
