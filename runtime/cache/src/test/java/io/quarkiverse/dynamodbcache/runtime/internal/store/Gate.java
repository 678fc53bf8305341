package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/** Where something waits until a test lets it go on; the test can wait for it to arrive. */
public final class Gate {

    /** No test waits longer for anything. */
    public static final Duration BOUND = Duration.ofSeconds(20);

    private final CompletableFuture<@Nullable Void> arrived = new CompletableFuture<>();
    private final CompletableFuture<@Nullable Void> released = new CompletableFuture<>();

    public void release() {
        released.complete(null);
    }

    public boolean hasArrived() {
        return arrived.isDone();
    }

    /** @return whether something waits here now */
    public boolean isHolding() {
        return arrived.isDone() && !released.isDone();
    }

    /** Returns as soon as something waits here. */
    public void awaitArrival() {
        get(arrived);
    }

    /** Arrives, and goes on when the gate is released; no thread waits for that. */
    public <T> CompletableFuture<T> pass(Supplier<T> then) {
        CompletableFuture<T> passed = released.thenApply(nothing -> then.get());
        arrived.complete(null);
        return passed;
    }

    /** Arrives, and waits on this very thread. */
    public void pass() {
        arrived.complete(null);
        get(released);
    }

    private static void get(CompletableFuture<?> future) {
        try {
            future.get(BOUND.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted at a gate", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("A gate was not reached, or not released, in time", e);
        }
    }
}
