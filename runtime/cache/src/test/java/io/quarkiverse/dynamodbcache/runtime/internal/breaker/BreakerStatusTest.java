package io.quarkiverse.dynamodbcache.runtime.internal.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.runtime.internal.breaker.BreakerStatus.Position;
import io.quarkiverse.dynamodbcache.runtime.internal.near.MovedTicker;

/** What a breaker says of its table. */
class BreakerStatusTest {

    private final MovedTicker ticker = new MovedTicker();
    private final CircuitBreaker breaker = CircuitBreaker.of("table", 2, Duration.ofSeconds(5), ticker);

    private void fail(String why) {
        breaker.call(() -> CompletableFuture.failedFuture(new IllegalStateException()), failure -> Optional.of(why));
    }

    private void succeed() {
        breaker.call(() -> CompletableFuture.completedFuture("answer"), failure -> Optional.empty());
    }

    @Test
    void closedBreaker_knowsWhetherTheLastRequestFailed() {
        assertThat(breaker.status()).isEqualTo(new BreakerStatus(Position.CLOSED, null));

        fail("no answer");

        assertThat(breaker.status()).isEqualTo(new BreakerStatus(Position.CLOSED, "no answer"));

        succeed();

        assertThat(breaker.status()).isEqualTo(new BreakerStatus(Position.CLOSED, null));
    }

    @Test
    void openBreaker_knowsWhy() {
        fail("first");
        fail("last");

        assertThat(breaker.status()).isEqualTo(new BreakerStatus(Position.OPEN, "last"));
        assertThat(breaker.status().position().openness()).isOne();
    }

    @Test
    void breakerThatTries_isHalfOpen() {
        fail("first");
        fail("last");
        ticker.move(Duration.ofSeconds(5));
        CompletableFuture<String> probe = new CompletableFuture<>();
        breaker.call(() -> probe, failure -> Optional.empty());

        assertThat(breaker.status()).isEqualTo(new BreakerStatus(Position.HALF_OPEN, "last"));
        assertThat(breaker.status().position().openness()).isEqualTo(0.5);

        probe.complete("answer");

        assertThat(breaker.status()).isEqualTo(new BreakerStatus(Position.CLOSED, null));
    }

    @Test
    void breakerThatIsSwitchedOff_knowsNothing() {
        CircuitBreaker none = CircuitBreaker.none();
        none.call(() -> CompletableFuture.failedFuture(new IllegalStateException()), failure -> Optional.of("no answer"));

        assertThat(none.status()).isEqualTo(new BreakerStatus(Position.CLOSED, null));
    }
}
