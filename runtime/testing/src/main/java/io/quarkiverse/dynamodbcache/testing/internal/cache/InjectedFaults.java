package io.quarkiverse.dynamodbcache.testing.internal.cache;

import java.time.Duration;
import java.util.Optional;

import io.quarkiverse.dynamodbcache.CacheStoreException;
import io.quarkiverse.dynamodbcache.testing.Faults;
import io.smallrye.mutiny.Uni;

/** Lets requests fail, or wait, before they reach the table. */
final class InjectedFaults implements Faults, Tap {

    private final String cache;
    private final Duration timeout;
    private int throttled;
    private boolean down;
    private Duration latency = Duration.ZERO;

    /** @param timeout how long a request may take */
    InjectedFaults(String cache, Duration timeout) {
        this.cache = cache;
        this.timeout = timeout;
    }

    @Override
    public synchronized void throttleNext(int requests) {
        throttled = requests;
    }

    @Override
    public synchronized void latency(Duration latency) {
        this.latency = latency;
    }

    @Override
    public synchronized void down() {
        down = true;
    }

    @Override
    public synchronized void none() {
        throttled = 0;
        down = false;
        latency = Duration.ZERO;
    }

    @Override
    public <T> Uni<T> pass(Operation operation, Uni<T> request) {
        return Uni.createFrom().deferred(() -> {
            Optional<CacheStoreException> fault = next();
            Duration delay = delay();
            Uni<T> outcome = fault.isPresent() ? Uni.createFrom().failure(fault.get()) : request;
            return delay.isZero() ? outcome
                    : Uni.createFrom().voidItem().onItem().delayIt().by(delay).chain(() -> outcome);
        });
    }

    private synchronized Optional<CacheStoreException> next() {
        if (down) {
            return Optional.of(failure("is unreachable"));
        }
        if (throttled > 0) {
            throttled--;
            return Optional.of(failure("is throttling"));
        }
        return latency.compareTo(timeout) > 0
                ? Optional.of(failure("did not answer within " + timeout.toMillis() + " ms"))
                : Optional.empty();
    }

    private synchronized Duration delay() {
        return latency.compareTo(timeout) > 0 ? timeout : latency;
    }

    private CacheStoreException failure(String what) {
        return new CacheStoreException("Cache '%s': its table %s, because the test wants it so".formatted(cache, what), null);
    }
}
