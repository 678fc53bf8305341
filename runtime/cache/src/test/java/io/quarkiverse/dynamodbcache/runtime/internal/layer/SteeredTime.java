package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import com.github.benmanes.caffeine.cache.Ticker;

import io.smallrye.mutiny.Uni;

/** A monotonic time that only passes when a test says so, and the pauses that end with it. */
final class SteeredTime implements Ticker {

    private final List<Pause> pauses = new ArrayList<>();
    private long nanos = 1;

    @Override
    public synchronized long read() {
        return nanos;
    }

    Uni<Void> pause(Duration pause) {
        return Uni.createFrom().completionStage(() -> begun(pause));
    }

    private synchronized CompletableFuture<Void> begun(Duration pause) {
        Pause begun = new Pause(nanos + pause.toNanos(), new CompletableFuture<>());
        pauses.add(begun);
        return begun.over;
    }

    /** Whoever is paused meanwhile goes on when it is due, one after the other, before this returns. */
    void pass(Duration time) {
        long end = read() + time.toNanos();
        for (Pause next = next(end); next != null; next = next(end)) {
            next.over.complete(null);
        }
        set(end);
    }

    /** Until the first pause is over. @return false if no one is paused */
    boolean passToNext() {
        Pause next = next(Long.MAX_VALUE);
        return next != null && next.over.complete(null);
    }

    private synchronized @Nullable Pause next(long end) {
        Pause next = null;
        for (Pause pause : pauses) {
            if (pause.due <= end && (next == null || pause.due < next.due)) {
                next = pause;
            }
        }
        if (next != null) {
            pauses.remove(next);
            nanos = Math.max(nanos, next.due);
        }
        return next;
    }

    private synchronized void set(long moment) {
        nanos = moment;
    }

    private record Pause(long due, CompletableFuture<Void> over) {
    }
}
