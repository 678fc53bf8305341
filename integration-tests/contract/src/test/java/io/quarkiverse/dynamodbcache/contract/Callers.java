package io.quarkiverse.dynamodbcache.contract;

import java.lang.reflect.InvocationTargetException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;

/** Those who may call a cache: requests on event loops and on workers, each with a context of its own, and bare threads. */
@ApplicationScoped
class Callers {

    /** No test waits longer for anything. */
    static final Duration LIMIT = Duration.ofSeconds(20);

    @Inject
    Vertx vertx;

    /** Subscribes on an event loop. */
    <T> CompletableFuture<T> onEventLoop(Supplier<Uni<T>> call) {
        return onEventLoop(newContext(), call);
    }

    /** Subscribes on the event loop of a context. */
    <T> CompletableFuture<T> onEventLoop(Context context, Supplier<Uni<T>> call) {
        CompletableFuture<T> outcome = new CompletableFuture<>();
        context.runOnContext(nothing -> Uni.createFrom().deferred(call::get).subscribe()
                .with(outcome::complete, outcome::completeExceptionally));
        return outcome;
    }

    /** Calls on a worker thread of Quarkus, with a context. */
    <T> CompletableFuture<T> onWorker(Supplier<T> call) {
        CompletableFuture<T> outcome = new CompletableFuture<>();
        newContext().executeBlocking(() -> {
            outcome.completeAsync(call, Runnable::run);
            return null;
        }, false);
        return outcome;
    }

    static <T> CompletableFuture<T> onPlainThread(Supplier<T> call) {
        CompletableFuture<T> outcome = new CompletableFuture<>();
        Thread thread = new Thread(() -> outcome.completeAsync(call, Runnable::run), "plain");
        thread.setDaemon(true);
        thread.start();
        return outcome;
    }

    /** Not before Java 21. */
    static <T> CompletableFuture<T> onVirtualThread(Supplier<T> call) {
        CompletableFuture<T> outcome = new CompletableFuture<>();
        virtualThreads().execute(() -> outcome.completeAsync(call, Runnable::run));
        return outcome;
    }

    static boolean hasVirtualThreads() {
        return Runtime.version().feature() >= 21;
    }

    /** As every request has one: it is nobody else's. */
    Context newContext() {
        return VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
    }

    Vertx vertx() {
        return vertx;
    }

    private static ExecutorService virtualThreads() {
        try {
            return (ExecutorService) Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("No virtual threads before Java 21", e);
        }
    }
}
