package io.quarkiverse.dynamodbcache.runtime.internal.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.runtime.internal.breaker.CircuitBreaker;
import io.quarkiverse.dynamodbcache.runtime.internal.near.MovedTicker;
import io.quarkiverse.dynamodbcache.runtime.internal.store.Gate;
import io.smallrye.mutiny.Uni;

class TableHealthTest {

    private static final String OFF = "time to live is off";

    private final MovedTicker ticker = new MovedTicker();
    private final CircuitBreaker breaker = CircuitBreaker.of("table", 2, Duration.ofSeconds(5), ticker);
    private final AtomicInteger looks = new AtomicInteger();
    private Uni<List<String>> answer = Uni.createFrom().item(List.of());
    private final TableHealth health = new TableHealth("table", Uni.createFrom().deferred(() -> {
        looks.incrementAndGet();
        return answer;
    }), breaker, ticker);

    private TableState state() {
        return health.state().await().atMost(Gate.BOUND);
    }

    private void requestFails() {
        breaker.call(() -> CompletableFuture.failedFuture(new IllegalStateException()), failure -> Optional.of("no answer"));
    }

    @Test
    void tableInOrder_isUp() {
        assertThat(state()).isEqualTo(TableState.FINE);
    }

    @Test
    void tableThatWasNeverInOrder_isDown_andSaysWhy() {
        answer = Uni.createFrom().item(List.of(OFF, "its key is wrong"));

        assertThat(state().isWrong()).isTrue();
        assertThat(state().text()).contains(OFF, "its key is wrong");
    }

    @Test
    void tableThatWasMended_isUpWithinSeconds() {
        answer = Uni.createFrom().item(List.of(OFF));
        state();
        answer = Uni.createFrom().item(List.of());
        ticker.move(Duration.ofSeconds(5));

        assertThat(state()).isEqualTo(TableState.FINE);
    }

    @Test
    void tableThatWasInOrderBefore_isNotDown_butSaysWhatIsWrong() {
        state();
        answer = Uni.createFrom().item(List.of(OFF));
        ticker.move(Duration.ofMinutes(1));

        assertThat(state()).isEqualTo(new TableState(false, OFF));
    }

    @Test
    void dynamoDbThatDoesNotSay_isNotDown() {
        answer = Uni.createFrom().failure(new IllegalStateException("access is denied"));

        assertThat(state()).isEqualTo(new TableState(false, "unknown: could not be checked: access is denied"));
    }

    @Test
    void probes_lookOnceAMinute_whileAllIsWell() {
        for (int i = 0; i < 59; i++) {
            state();
            ticker.move(Duration.ofSeconds(1));
        }

        assertThat(looks).hasValue(1);

        ticker.move(Duration.ofSeconds(1));
        state();

        assertThat(looks).hasValue(2);
    }

    @Test
    void lookThatFailed_isMadeAgainWithinSeconds() {
        state();
        answer = Uni.createFrom().failure(new IllegalStateException("throttled"));
        ticker.move(Duration.ofMinutes(1));
        state();
        answer = Uni.createFrom().item(List.of());
        ticker.move(Duration.ofSeconds(5));

        assertThat(state()).isEqualTo(TableState.FINE);
    }

    @Test
    void probesAtTheSameTime_lookOnce() {
        Gate gate = new Gate();
        answer = Uni.createFrom().completionStage(() -> gate.pass(List::of));
        var first = health.state().subscribeAsCompletionStage();
        var second = health.state().subscribeAsCompletionStage();
        gate.release();

        assertThat(first).succeedsWithin(Gate.BOUND);
        assertThat(second).succeedsWithin(Gate.BOUND);
        assertThat(looks).hasValue(1);
    }

    @Test
    void probe_doesNotWaitForAnAnswerThatDoesNotCome() {
        answer = Uni.createFrom().nothing();

        assertThat(state()).isEqualTo(new TableState(false, "unknown: no answer within 2000 ms"));
    }

    @Test
    void failedRequest_isToldBetweenTwoLooks() {
        state();
        requestFails();

        assertThat(state()).isEqualTo(new TableState(false, "unknown: no answer"));
        assertThat(looks).hasValue(1);
    }

    @Test
    void openBreaker_isTold_andNothingIsAsked() {
        state();
        requestFails();
        requestFails();
        ticker.move(Duration.ofHours(1));

        assertThat(state()).isEqualTo(new TableState(false, "unknown: no answer"));
        assertThat(looks).hasValue(1);
    }

    @Test
    void forgottenTable_staysDown_whenItsBreakerOpens() {
        answer = Uni.createFrom().item(List.of("it does not exist"));
        requestFails();
        requestFails();

        assertThat(state()).isEqualTo(new TableState(true, "it does not exist"));
    }
}
