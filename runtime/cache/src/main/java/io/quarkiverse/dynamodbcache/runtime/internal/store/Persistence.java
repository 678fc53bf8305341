package io.quarkiverse.dynamodbcache.runtime.internal.store;

import java.time.Duration;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

import io.quarkiverse.dynamodbcache.runtime.internal.plain.PlainUni;
import io.smallrye.mutiny.Uni;

/**
 * Asks for a batch, and again for what DynamoDB leaves of it: at every answer, when the table throttles or the answer is full.
 * What is left when the time of the whole batch is over has failed.
 *
 * @param pause waits
 * @param nanos of any clock that is never set
 */
record Persistence(StoreFailures failures, Backoff backoff, Function<Duration, Uni<?>> pause, LongSupplier nanos) {

    /** One request. */
    interface Round {

        /**
         * @param within how long it may take
         * @return what of the batch is left
         */
        Uni<Set<EntryKey>> ask(Set<EntryKey> keys, Duration within);
    }

    static Persistence of(StoreFailures failures) {
        return new Persistence(failures, Backoff.random(),
                PlainUni::after, System::nanoTime);
    }

    /** @return what never was left has been reached */
    Uni<BatchOutcome> ask(Set<EntryKey> keys, Round round) {
        long end = nanos.getAsLong() + failures.access().apiCallTimeout().toNanos();
        return ask(keys, round, 0, end);
    }

    private Uni<BatchOutcome> ask(Set<EntryKey> keys, Round round, int retry, long end) {
        return Uni.createFrom().deferred(() -> round.ask(keys, timeUntil(end)))
                .map(left -> new Rest(left, failures::unprocessed, true))
                .onFailure()
                .recoverWithItem(failure -> new Rest(keys, () -> failures.explained(failure), isThrottling(failure)))
                .chain(rest -> rest.keys.isEmpty() ? Uni.createFrom().item(BatchOutcome.DONE)
                        : goOn(rest, round, retry, end));
    }

    private Uni<BatchOutcome> goOn(Rest rest, Round round, int retry, long end) {
        Duration wait = backoff.before(retry);
        if (!rest.retryable || wait.compareTo(timeUntil(end)) >= 0) {
            return Uni.createFrom().item(rest::failed);
        }
        // It may have waited for longer than it was to.
        return pause.apply(wait).chain(() -> timeUntil(end).toMillis() > 0 ? ask(rest.keys, round, retry + 1, end)
                : Uni.createFrom().item(rest::failed));
    }

    private Duration timeUntil(long end) {
        return Duration.ofNanos(end - nanos.getAsLong());
    }

    /** With no capacity for a single one of its items, a batch is refused as a whole. */
    private static boolean isThrottling(Throwable failure) {
        return Outage.isThrottling(failure);
    }

    /**
     * What is left of a batch.
     *
     * @param why it has failed if no one asks again
     */
    private record Rest(Set<EntryKey> keys, Supplier<Throwable> why, boolean retryable) {

        BatchOutcome failed() {
            return BatchOutcome.failed(keys, why.get());
        }
    }
}
