package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.util.concurrent.CompletableFuture;

import io.smallrye.mutiny.Context;
import io.smallrye.mutiny.Uni;

/** One get on its way, which other callers may join. */
final class Flight {

    private final Fence fence;
    private final CompletableFuture<Entry> landed = new CompletableFuture<>();

    Flight(Fence fence) {
        this.fence = fence;
    }

    /** Begins the flight. It goes on to its end even if the caller who began it gives up. */
    Uni<Entry> begin(Uni<Entry> get, Context context) {
        get.subscribe().with(context, landed::complete, landed::completeExceptionally);
        return outcome();
    }

    Uni<Entry> outcome() {
        // A copy, because cancelling a Uni cancels its future, and that is not this caller's alone.
        return Uni.createFrom().completionStage(landed::copy);
    }

    /** @return completes when the flight can no longer store anything */
    Uni<Void> ground() {
        return fence.close();
    }
}
