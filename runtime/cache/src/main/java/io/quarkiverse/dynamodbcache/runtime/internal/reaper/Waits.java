package io.quarkiverse.dynamodbcache.runtime.internal.reaper;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

import io.smallrye.mutiny.Uni;

/** How long a reaper has waited, all in all: at least that much time has passed, whatever a clock says. */
final class Waits {

    private final Function<Duration, Uni<Void>> pause;
    private final AtomicLong nanos = new AtomicLong();

    Waits(Function<Duration, Uni<Void>> pause) {
        this.pause = pause;
    }

    Uni<Void> pause(Duration duration) {
        return pause.apply(duration).invoke(() -> nanos.addAndGet(duration.toNanos()));
    }

    Duration total() {
        return Duration.ofNanos(nanos.get());
    }
}
