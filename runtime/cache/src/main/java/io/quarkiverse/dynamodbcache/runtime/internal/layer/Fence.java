package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import io.smallrye.mutiny.Uni;

/**
 * Keeps a load from storing what was invalidated, or put, while it ran.
 * <p>
 * Two requests to DynamoDB may overtake each other, so it is not enough to ask whether something came between: whoever
 * closes the fence also waits for the write that got through before.
 */
public final class Fence {

    private final ReentrantLock lock = new ReentrantLock();
    private boolean closed;
    private Uni<?> writing = Uni.createFrom().voidItem();

    /** @return what the write says, or false at once if the fence is closed */
    Uni<Boolean> pass(Supplier<Uni<Boolean>> write) {
        lock.lock();
        try {
            if (closed) {
                return Uni.createFrom().item(false);
            }
            Uni<Boolean> once = write.get().memoize().indefinitely();
            writing = once;
            return once;
        } finally {
            lock.unlock();
        }
    }

    boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** Lets nothing through from now on. @return completes when what did get through has ended */
    Uni<Void> close() {
        lock.lock();
        try {
            closed = true;
            return writing.onFailure().recoverWithNull().replaceWithVoid();
        } finally {
            lock.unlock();
        }
    }
}
