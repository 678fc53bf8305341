package io.quarkiverse.dynamodbcache.runtime.internal.reaper;

import java.time.Duration;
import java.util.function.ToDoubleFunction;

import io.smallrye.mutiny.Uni;

/** What one pass spends, one call after the other, and no faster than it may. */
final class Spending {

    private final Pace pace;
    private final Waits waits;
    private double units;

    Spending(Pace pace, Waits waits) {
        this.pace = pace;
        this.waits = waits;
    }

    /** @return the answer, when its units are over */
    <T> Uni<T> on(Uni<T> call, ToDoubleFunction<T> cost) {
        return call.call(answer -> spend(cost.applyAsDouble(answer)));
    }

    private Uni<Void> spend(double more) {
        synchronized (this) {
            units += more;
        }
        Duration due = pace.pauseAfter(more);
        return due.isZero() ? Uni.createFrom().voidItem() : waits.pause(due);
    }

    synchronized double units() {
        return units;
    }
}
