package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

import com.github.benmanes.caffeine.cache.Ticker;

import io.quarkiverse.dynamodbcache.runtime.internal.plain.PlainUni;
import io.smallrye.mutiny.Uni;

/**
 * What is done once for all who ask for it. If it fails, all are told of the failure for a while, and then who asks next tries
 * again.
 */
final class Retried<T> {

    /** Long enough for a table that is away not to be asked all the time, and to be seen soon when it is back. */
    static final Duration PAUSE = Duration.ofSeconds(10);

    private static final long SILENCE_NANOS = Duration.ofMinutes(1).toNanos();

    private final Uni<T> attempt;
    private final Predicate<Throwable> mayPass;
    private final Ticker ticker;
    private final Consumer<Throwable> log;
    private Uni<T> current;
    private @Nullable Long failedAt;
    private @Nullable Long loggedAt;

    private Retried(Uni<T> attempt, Predicate<Throwable> mayPass, Ticker ticker, Consumer<Throwable> log) {
        this.attempt = attempt;
        this.mayPass = mayPass;
        this.ticker = ticker;
        this.log = log;
        this.current = once();
    }

    /**
     * @param mayPass whether another try is worth it after a failure; one for which it is not is remembered for ever
     * @param log told of the others, but not more often than once a minute
     */
    static <T> Uni<T> of(Uni<T> attempt, Predicate<Throwable> mayPass, Ticker ticker, Consumer<Throwable> log) {
        Retried<T> retried = new Retried<>(attempt, mayPass, ticker, log);
        return PlainUni.deferred(() -> retried.current());
    }

    private Uni<T> once() {
        return PlainUni.once(attempt.onFailure().invoke(this::failed));
    }

    private synchronized Uni<T> current() {
        Long failure = failedAt;
        if (failure != null && ticker.read() - failure >= PAUSE.toNanos()) {
            failedAt = null;
            current = once();
        }
        return current;
    }

    private synchronized void failed(Throwable why) {
        if (!mayPass.test(why)) {
            return;
        }
        long now = ticker.read();
        Long logged = loggedAt;
        if (logged == null || now - logged >= SILENCE_NANOS) {
            loggedAt = now;
            log.accept(why);
        }
        failedAt = now;
    }
}
