package io.quarkiverse.dynamodbcache.runtime.internal.wiring;

import java.time.Duration;
import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

import com.github.benmanes.caffeine.cache.Ticker;

import io.smallrye.mutiny.Uni;

/**
 * What is done once for all who ask for it. If it fails, all are told of the failure for a while, and then who asks next tries
 * again.
 */
final class Retried implements BooleanSupplier {

    /** Long enough for a table that is away not to be asked all the time, and to be seen soon when it is back. */
    static final Duration PAUSE = Duration.ofSeconds(10);

    private final Ticker ticker;
    private volatile @Nullable Long failedAt;

    private Retried(Ticker ticker) {
        this.ticker = ticker;
    }

    static <T> Uni<T> of(Uni<T> attempt, Ticker ticker) {
        Retried retried = new Retried(ticker);
        return attempt.onFailure().invoke(() -> retried.failedAt = ticker.read()).memoize().until(retried);
    }

    /** @return whether what is remembered is to be forgotten; asked by one at a time */
    @Override
    public boolean getAsBoolean() {
        Long failure = failedAt;
        if (failure == null || ticker.read() - failure < PAUSE.toNanos()) {
            return false;
        }
        failedAt = null;
        return true;
    }
}
