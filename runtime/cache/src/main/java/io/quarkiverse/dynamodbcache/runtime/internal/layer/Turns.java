package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.plain.Errand;
import io.smallrye.mutiny.Context;
import io.smallrye.mutiny.Uni;

/**
 * Lets a few operations of no one's concern run at once, and the others wait for their turn. Safe for use by several threads.
 */
final class Turns {

    private final int atOnce;
    private final Queue<Turn> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger underWay = new AtomicInteger();
    /**
     * Not zero while a thread begins operations. The others leave it to that one, so that none that ends at once adds to the
     * stack.
     */
    private final AtomicInteger beginning = new AtomicInteger();

    Turns(int atOnce) {
        this.atOnce = atOnce;
    }

    void take(Uni<?> operation, Consumer<Throwable> failed) {
        waiting.add(Turn.now(operation.onFailure().invoke(failed)));
        beginWhatMay();
    }

    private void beginWhatMay() {
        if (beginning.getAndIncrement() != 0) {
            return;
        }
        int seen = 1;
        while (seen != 0) {
            for (Turn next = nextTurn(); next != null; next = nextTurn()) {
                next.operation.subscribe().with(next.context, done -> end(), failure -> end());
            }
            seen = beginning.addAndGet(-seen);
        }
    }

    private @Nullable Turn nextTurn() {
        if (underWay.get() >= atOnce) {
            return null;
        }
        Turn next = waiting.poll();
        if (next != null) {
            underWay.incrementAndGet();
        }
        return next;
    }

    private void end() {
        underWay.decrementAndGet();
        beginWhatMay();
    }

    /** @param context with the errand that it is a part of, as whoever ends the turn before is on another */
    private record Turn(Uni<?> operation, Context context) {

        static Turn now(Uni<?> operation) {
            Errand errand = Errand.ofThread();
            return new Turn(operation, errand == null ? Context.empty() : errand.context());
        }
    }
}
