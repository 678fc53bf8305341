package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.DynamoDbCache;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Gate;
import io.quarkiverse.dynamodbcache.runtime.internal.store.InMemoryItemStore;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/** Callers who have a Vert.x context: on its event loop, or on a worker of it. */
class EventLoopTest {

    private static final Vertx VERTX = Vertx.vertx();

    private final Threads threads = new Threads();
    private final DynamoDbCache cache = TestCache.over(new InMemoryItemStore(threads.sdk));
    private final Context context = VERTX.getOrCreateContext();

    /** Where something of the user ran. */
    record Place(@Nullable Context context, boolean eventLoop, Thread thread) {

        static Place here() {
            return new Place(Vertx.currentContext(), Context.isOnEventLoopThread(), Thread.currentThread());
        }
    }

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
        threads.close();
    }

    private <T> T onEventLoop(Supplier<Uni<T>> operation) throws Exception {
        CompletableFuture<T> result = new CompletableFuture<>();
        context.runOnContext(nothing -> operation.get().subscribe().with(result::complete, result::completeExceptionally));
        return Threads.get(result);
    }

    @Test
    void asynchronousLoader_isCalledOnTheEventLoopOfItsCaller() throws Exception {
        CompletableFuture<Place> loaded = new CompletableFuture<>();
        CompletableFuture<Place> emitted = new CompletableFuture<>();
        onEventLoop(() -> cache.getAsync("k", key -> {
            loaded.complete(Place.here());
            return Uni.createFrom().item("value");
        }).invoke(() -> emitted.complete(Place.here())));

        assertThat(Threads.get(loaded).context()).isSameAs(context);
        assertThat(Threads.get(loaded).eventLoop()).isTrue();
        assertThat(Threads.get(emitted)).isEqualTo(Threads.get(loaded));
    }

    @Test
    void blockingLoader_runsOnAWorkerOfTheSameContext_andItsItemIsEmittedOnTheEventLoop() throws Exception {
        CompletableFuture<Place> loaded = new CompletableFuture<>();
        CompletableFuture<Place> emitted = new CompletableFuture<>();
        onEventLoop(() -> cache.get("k", key -> {
            loaded.complete(Place.here());
            return "value";
        }).invoke(() -> emitted.complete(Place.here())));

        assertThat(Threads.get(loaded).context()).isSameAs(context);
        assertThat(Threads.get(loaded).eventLoop()).isFalse();
        assertThat(Threads.get(emitted).context()).isSameAs(context);
        assertThat(Threads.get(emitted).eventLoop()).isTrue();
    }

    @Test
    void hitsAndWrites_areEmittedOnTheEventLoop() throws Exception {
        assertThat(onEventLoop(() -> cache.put("k", "value").map(nothing -> Place.here())).eventLoop()).isTrue();
        assertThat(onEventLoop(() -> cache.get("k", key -> "unused").map(item -> Place.here())).eventLoop()).isTrue();
        assertThat(onEventLoop(() -> cache.getIfPresent("k").map(item -> Place.here())).eventLoop()).isTrue();
        assertThat(onEventLoop(() -> cache.invalidate("k").map(nothing -> Place.here())).context()).isSameAs(context);
    }

    @Test
    void failures_areEmittedOnTheEventLoop() throws Exception {
        CompletableFuture<Place> failed = new CompletableFuture<>();
        onEventLoop(() -> cache.getAsync("k", key -> Uni.createFrom().<String> failure(new IllegalStateException()))
                .onFailure().invoke(() -> failed.complete(Place.here())).onFailure().recoverWithItem("recovered"));

        assertThat(Threads.get(failed).eventLoop()).isTrue();
        assertThat(Threads.get(failed).context()).isSameAs(context);
    }

    @Test
    void joinerOnAnEventLoop_getsItsItemThere_whileTheLeaderIsElsewhere() throws Exception {
        Gate loading = new Gate();
        var leader = threads.start(() -> TestCache.answer(cache.get("k", key -> {
            loading.pass();
            return "value";
        })));
        loading.awaitArrival();
        CompletableFuture<Place> joined = new CompletableFuture<>();
        CompletableFuture<Boolean> subscribed = new CompletableFuture<>();
        context.runOnContext(nothing -> {
            cache.get("k", key -> "unused").subscribe().with(item -> joined.complete(Place.here()),
                    joined::completeExceptionally);
            subscribed.complete(true);
        });
        Threads.get(subscribed);
        loading.release();

        assertThat(Threads.get(joined).eventLoop()).isTrue();
        assertThat(Threads.get(leader)).isEqualTo("value");
    }

    @Test
    void workerOfAContext_runsItsLoaderItself() throws Exception {
        CompletableFuture<Place[]> places = new CompletableFuture<>();
        context.executeBlocking(() -> {
            Place caller = Place.here();
            Place loaded = TestCache.answer(cache.get("k", Object.class, key -> {
                places.complete(new Place[] { caller, Place.here() });
                return "value";
            }).map(item -> Place.here()));
            return loaded;
        }, false);
        Place[] both = Threads.get(places);

        assertThat(both[1]).isEqualTo(both[0]);
    }

    @Test
    void workerOfAContext_whoHasABlockedEventLoop_isStillAnswered() throws Exception {
        Gate blocked = new Gate();
        context.runOnContext(nothing -> blocked.pass());
        blocked.awaitArrival();
        CompletableFuture<String> answer = new CompletableFuture<>();
        context.executeBlocking(() -> answer.complete(TestCache.answer(cache.get("k", key -> "value"))), false);

        assertThat(Threads.get(answer)).isEqualTo("value");

        blocked.release();
    }
}
