package io.quarkiverse.dynamodbcache.runtime.internal.health;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.github.benmanes.caffeine.cache.Ticker;

import io.quarkiverse.dynamodbcache.runtime.internal.breaker.CircuitBreaker;
import io.quarkiverse.dynamodbcache.runtime.internal.plain.PlainUni;
import io.smallrye.mutiny.Uni;

/**
 * Looks at one table now and then, however often someone wants to know how it is: that needs two requests, which are free of
 * charge, but DynamoDB limits their rate.
 */
final class TableHealth {

    private static final Duration WHILE_FINE = Duration.ofMinutes(1);
    private static final Duration UNTIL_FINE = Duration.ofSeconds(5);
    /** Who probes an instance does not wait for long. */
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(2);

    private final String table;
    private final Uni<List<String>> problems;
    private final CircuitBreaker breaker;
    private final Ticker ticker;
    private @Nullable Uni<TableState> last;
    private long lookedAt;
    private volatile boolean isFine;
    private volatile boolean wasFine;

    /** @param problems asked anew by each who subscribes */
    TableHealth(String table, Uni<List<String>> problems, CircuitBreaker breaker, Ticker ticker) {
        this.table = table;
        this.problems = problems;
        this.breaker = breaker;
        this.ticker = ticker;
    }

    String table() {
        return table;
    }

    /**
     * Never fails. If the last request to a table has failed, that says enough; and one that was in order since this instance
     * came up is not wrong any more, whatever is told of it.
     */
    Uni<TableState> state() {
        String trouble = breaker.status().trouble();
        return trouble != null && wasFine ? Uni.createFrom().item(TableState.unknown(trouble))
                : PlainUni.map(lastLook(), found -> found.isWrong() ? new TableState(!wasFine, found.text()) : found);
    }

    private synchronized Uni<TableState> lastLook() {
        long now = ticker.read();
        Duration valid = isFine ? WHILE_FINE : UNTIL_FINE;
        Uni<TableState> current = last;
        if (current == null || now - lookedAt >= valid.toNanos()) {
            current = PlainUni.once(look());
            last = current;
            lookedAt = now;
        }
        return current;
    }

    private Uni<TableState> look() {
        return problems.map(found -> found.isEmpty() ? TableState.FINE
                : new TableState(true, String.join(System.lineSeparator(), found)))
                .ifNoItem().after(LONGEST_LOOK)
                .recoverWithItem(() -> TableState.unknown("no answer within %s ms".formatted(LONGEST_LOOK.toMillis())))
                .onFailure().recoverWithItem(failure -> TableState.unknown("could not be checked: " + failure.getMessage()))
                .invoke(found -> {
                    isFine = found.equals(TableState.FINE);
                    wasFine |= isFine;
                });
    }
}
