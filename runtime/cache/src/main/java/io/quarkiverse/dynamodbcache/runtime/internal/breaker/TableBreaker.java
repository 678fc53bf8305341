package io.quarkiverse.dynamodbcache.runtime.internal.breaker;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import com.github.benmanes.caffeine.cache.Ticker;

/** The breaker of one table: moves from one state to the next, and tells an operator of the moves that matter. */
final class TableBreaker implements CircuitBreaker {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.dynamodbcache");

    private final String table;
    private final Rules rules;
    private final Ticker ticker;
    private final AtomicReference<State> state;

    TableBreaker(String table, Rules rules, Ticker ticker) {
        this.table = table;
        this.rules = rules;
        this.ticker = ticker;
        this.state = new AtomicReference<>(new Closed(rules));
    }

    @Override
    public <R> CompletableFuture<R> call(Supplier<CompletableFuture<R>> request,
            Function<Throwable, Optional<String>> down) {
        State own = enter();
        CompletableFuture<R> answer;
        try {
            answer = request.get();
        } catch (RuntimeException e) {
            // It may not even have been sent, so unless it says so, nothing is known of the table.
            move(own, down.apply(e).map(why -> own.failed(why, ticker.read())).orElseGet(() -> own.abandoned(ticker.read())));
            throw e;
        }
        return new Answer<>(answer, failure -> learn(own, failure, down));
    }

    @Override
    public BreakerStatus status() {
        return Objects.requireNonNull(state.get()).status();
    }

    private State enter() {
        while (true) {
            State current = Objects.requireNonNull(state.get());
            if (current instanceof Closed) {
                return current;
            }
            State next = current.entered(ticker.read());
            if (state.compareAndSet(current, next)) {
                return next;
            }
        }
    }

    private void learn(State own, @Nullable Throwable failure, Function<Throwable, Optional<String>> down) {
        if (failure == null) {
            answered(own);
            return;
        }
        if (failure instanceof CancellationException) {
            move(own, own.abandoned(ticker.read()));
            return;
        }
        Optional<String> why = down.apply(failure);
        if (why.isEmpty()) {
            answered(own);
        } else {
            move(own, own.failed(why.get(), ticker.read()));
        }
    }

    private void answered(State own) {
        move(own, own.answered());
        // Where answers take longer than the delay, there is always another probe on its way by then.
        if (own instanceof HalfOpen probe && state.get() instanceof HalfOpen later && later.isAfter(probe)) {
            move(later, later.answered());
        }
    }

    private void move(State from, State to) {
        if (from == to || !state.compareAndSet(from, to)) {
            return;
        }
        if (from instanceof Closed && to instanceof Open open) {
            LOG.warnf(
                    "Table '%s' is not asked for the next %s ms (quarkus.cache.dynamodb.circuit-breaker.delay), as %s requests "
                            + "in a row have failed. Values are loaded meanwhile; puts and invalidations fail. The last one: %s",
                    table,
                    rules.delay().toMillis(), rules.failures(), open.why());
        } else if (from instanceof HalfOpen probe && to instanceof Closed) {
            LOG.infof("Table '%s' answers again, after %s ms: the caches ask it as before.", table,
                    TimeUnit.NANOSECONDS.toMillis(ticker.read() - probe.before().since()));
        }
    }
}
