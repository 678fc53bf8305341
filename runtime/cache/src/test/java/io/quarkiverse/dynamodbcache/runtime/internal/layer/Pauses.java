package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import io.smallrye.mutiny.Uni;

/** Pauses that end when a test says so, and not before. */
final class Pauses implements Function<Duration, Uni<?>> {

    private final List<Duration> asked = new ArrayList<>();
    private List<CompletableFuture<@Nullable Void>> waiting = new ArrayList<>();

    @Override
    public Uni<?> apply(Duration wait) {
        return Uni.createFrom().completionStage(() -> begin(wait));
    }

    private synchronized CompletableFuture<@Nullable Void> begin(Duration wait) {
        asked.add(wait);
        CompletableFuture<@Nullable Void> pause = new CompletableFuture<>();
        waiting.add(pause);
        return pause;
    }

    /** All that have begun, in order. */
    synchronized List<Duration> asked() {
        return List.copyOf(asked);
    }

    /** Ends those that wait now. */
    void end() {
        List<CompletableFuture<@Nullable Void>> ending;
        synchronized (this) {
            ending = waiting;
            waiting = new ArrayList<>();
        }
        ending.forEach(pause -> pause.complete(null));
    }
}
