package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import io.quarkiverse.dynamodbcache.runtime.internal.store.Gate;
import io.quarkiverse.dynamodbcache.runtime.internal.store.MovedClock;
import io.smallrye.mutiny.Uni;

/** A loader that counts its loads, and holds them at a gate if it has one. */
final class CountingLoader implements Loader {

    final AtomicInteger loads = new AtomicInteger();
    final AtomicInteger notNeeded = new AtomicInteger();
    private final Supplier<@Nullable Object> value;
    private final @Nullable Gate gate;

    private CountingLoader(Supplier<@Nullable Object> value, @Nullable Gate gate) {
        this.value = value;
        this.gate = gate;
    }

    static CountingLoader of(@Nullable Object value) {
        return new CountingLoader(() -> value, null);
    }

    static CountingLoader held(@Nullable Object value, Gate gate) {
        return new CountingLoader(() -> value, gate);
    }

    /** One that takes a while by the clock of the test. */
    static CountingLoader taking(Duration time, MovedClock clock, Object value) {
        return new CountingLoader(() -> {
            clock.move(time);
            return value;
        }, null);
    }

    static CountingLoader failing(RuntimeException failure, @Nullable Gate gate) {
        return new CountingLoader(() -> {
            throw failure;
        }, gate);
    }

    @Override
    public Uni<@Nullable Object> load() {
        return Uni.createFrom().deferred(() -> {
            loads.incrementAndGet();
            return gate == null ? Uni.createFrom().item(value) : Uni.createFrom().completionStage(gate.pass(value));
        }).onFailure().transform(LoaderFailure::new);
    }

    @Override
    public void notNeeded() {
        notNeeded.incrementAndGet();
    }
}
