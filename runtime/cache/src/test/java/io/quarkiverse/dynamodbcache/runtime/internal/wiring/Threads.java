package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.quarkiverse.dynamodbcache.runtime.internal.store.Gate;

/** Threads of a test, known by their names. */
final class Threads implements AutoCloseable {

    /** As the threads of an SDK: they answer, and nothing of the user may run on them. */
    final ExecutorService sdk = Executors.newSingleThreadExecutor(task -> new Thread(task, "sdk"));
    private final ExecutorService callers = Executors.newCachedThreadPool(task -> new Thread(task, "caller"));

    <T> Future<T> start(Callable<T> call) {
        return callers.submit(call);
    }

    static <T> T get(Future<T> future) throws Exception {
        return future.get(Gate.BOUND.toSeconds(), TimeUnit.SECONDS);
    }

    static <T> T get(CompletableFuture<T> future) throws Exception {
        return future.get(Gate.BOUND.toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        callers.shutdownNow();
        sdk.shutdownNow();
    }
}
