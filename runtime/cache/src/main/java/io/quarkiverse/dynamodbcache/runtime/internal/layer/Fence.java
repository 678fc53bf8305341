package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.plain.PlainUni;
import io.smallrye.mutiny.Uni;

/**
 * Keeps a load from storing what was invalidated, or put, while it ran.
 * <p>
 * Two requests to DynamoDB may overtake each other, so it is not enough to ask whether something came between: whoever
 * closes the fence also waits for the write that got through before.
 */
public final class Fence {

    private boolean closed;
    /** Null until a write got through: most loads, and all hits, end without one. */
    private @Nullable Uni<?> writing;

    /** @return what the write says, or false at once if the fence is closed */
    synchronized Uni<Boolean> pass(Supplier<Uni<Boolean>> write) {
        if (closed) {
            return Uni.createFrom().item(false);
        }
        Uni<Boolean> once = PlainUni.once(write.get());
        writing = once;
        return once;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    /** Lets nothing through from now on. @return completes when what did get through has ended */
    synchronized Uni<Void> close() {
        closed = true;
        return writing == null ? Uni.createFrom().voidItem() : writing.onFailure().recoverWithNull().replaceWithVoid();
    }
}
