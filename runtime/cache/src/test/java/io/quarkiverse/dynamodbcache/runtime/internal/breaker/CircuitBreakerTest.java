package io.quarkiverse.dynamodbcache.runtime.internal.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.runtime.internal.RecordedLog;

class CircuitBreakerTest {

    private static final Duration DELAY = Duration.ofSeconds(5);

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - Duration.ofSeconds(7).toNanos());
    private final CircuitBreaker breaker = CircuitBreaker.of("shop", 3, DELAY, nanos::get);
    private final AtomicInteger requests = new AtomicInteger();
    private final RecordedLog log = RecordedLog.begin();

    @AfterEach
    void close() {
        log.close();
    }

    private static Optional<String> down(Throwable failure) {
        return failure instanceof TimeoutException ? Optional.of("no answer") : Optional.empty();
    }

    private <R> CompletableFuture<R> call(Supplier<CompletableFuture<R>> request) {
        return breaker.call(() -> {
            requests.incrementAndGet();
            return request.get();
        }, CircuitBreakerTest::down);
    }

    private void answer() {
        call(() -> CompletableFuture.completedFuture("answer"));
    }

    private void fail() {
        call(() -> CompletableFuture.failedFuture(new CompletionException(new TimeoutException())));
    }

    private void open() {
        for (int i = 0; i < 3; i++) {
            fail();
        }
    }

    private void assertOpen() {
        int before = requests.get();

        assertThatExceptionOfType(OpenCircuitException.class).isThrownBy(this::answer);
        assertThat(requests).hasValue(before);
    }

    private void assertClosed() {
        for (int i = 0; i < 3; i++) {
            answer();
        }
    }

    @Test
    void failuresInARow_openIt_andTheNextCallersAskNothing() {
        open();
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());

        assertThatThrownBy(this::answer).isInstanceOf(OpenCircuitException.class)
                .hasMessage("not asked: the circuit breaker opened 2000 ms ago, and the next request is made in 3000 ms "
                        + "(quarkus.cache.dynamodb.circuit-breaker.delay). The last one failed: no answer");
        assertThat(requests).hasValue(3);
    }

    @Test
    void failuresWithASuccessBetween_areNotInARow() {
        fail();
        fail();
        answer();
        fail();
        fail();

        assertClosed();
    }

    @Test
    void refusalOfOneRequest_isAnAnswer() {
        fail();
        fail();
        call(() -> CompletableFuture.failedFuture(new IllegalStateException("the condition does not hold")));
        fail();

        assertClosed();
    }

    @Test
    void requestThatFailsBeforeItIsMade_tellsNothing_unlessItSaysThatTheTableIsDown() {
        fail();
        fail();
        assertThatThrownBy(() -> call(() -> {
            throw new IllegalStateException("no such attribute");
        })).isInstanceOf(IllegalStateException.class);
        fail();

        assertOpen();
    }

    @Test
    void probe_goesAlone() {
        open();
        nanos.addAndGet(DELAY.toNanos());
        CompletableFuture<String> probe = new CompletableFuture<>();
        call(() -> probe);
        assertOpen();
        probe.complete("answer");

        assertClosed();
    }

    @Test
    void probeThatFails_leavesItOpenForAsLongAgain() {
        open();
        nanos.addAndGet(DELAY.toNanos());
        fail();
        nanos.addAndGet(DELAY.toNanos() - 1);
        assertOpen();
        nanos.addAndGet(1);

        assertClosed();
    }

    @Test
    void probeThatNobodyWaitsForAnyMore_isFollowedByAnother() {
        open();
        nanos.addAndGet(DELAY.toNanos());
        CompletableFuture<String> probe = new CompletableFuture<>();
        call(() -> probe).cancel(false);

        assertThat(probe).isCancelled();
        assertClosed();
    }

    @Test
    void whoHearsOfAnAnswer_findsWhatWasLearntOfIt() {
        open();
        nanos.addAndGet(DELAY.toNanos());
        CompletableFuture<String> probe = new CompletableFuture<>();
        CompletableFuture<String> next = call(() -> probe)
                .thenCompose(answer -> call(() -> CompletableFuture.completedFuture("next")));
        probe.complete("answer");

        assertThat(next).isCompletedWithValue("next");
    }

    @Test
    void probeThatIsNeverAnswered_isFollowedByAnother() {
        open();
        nanos.addAndGet(DELAY.toNanos());
        call(CompletableFuture::new);
        nanos.addAndGet(DELAY.toNanos());

        assertClosed();
    }

    @Test
    void probeThatIsAnsweredAfterTheNextWasLetThrough_closesItAllTheSame() {
        open();
        nanos.addAndGet(DELAY.toNanos());
        CompletableFuture<String> slow = new CompletableFuture<>();
        call(() -> slow);
        nanos.addAndGet(DELAY.toNanos());
        CompletableFuture<String> next = new CompletableFuture<>();
        call(() -> next);
        assertOpen();
        slow.complete("answer");
        assertClosed();
        next.completeExceptionally(new TimeoutException());

        assertClosed();
    }

    @Test
    void requestsFromBefore_meanNothingToAnOpenBreaker() {
        CompletableFuture<String> early = new CompletableFuture<>();
        CompletableFuture<String> late = new CompletableFuture<>();
        call(() -> early);
        call(() -> late);
        open();
        early.complete("answer");
        late.completeExceptionally(new TimeoutException());
        assertOpen();
        nanos.addAndGet(DELAY.toNanos());

        assertClosed();
    }

    @Test
    void operator_isToldOnceThatItOpens_andOnceThatItCloses() {
        open();
        assertOpen();
        nanos.addAndGet(DELAY.toNanos());
        fail();
        nanos.addAndGet(DELAY.toNanos());
        assertClosed();

        assertThat(log.lines()).containsExactly(
                "WARN Table 'shop' is not asked for the next 5000 ms (quarkus.cache.dynamodb.circuit-breaker.delay), as 3 "
                        + "requests in a row have failed. Values are loaded meanwhile; puts and invalidations fail. The last one: "
                        + "no answer",
                "INFO Table 'shop' answers again, after 10000 ms: the caches ask it as before.");
    }

    @Test
    void ofThreadsThatMeet_oneProbes() throws Exception {
        int threads = 16;
        CyclicBarrier barrier = new CyclicBarrier(threads);
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            open();
            nanos.addAndGet(DELAY.toNanos());
            List<Future<Boolean>> callers = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                callers.add(executor.submit(() -> isLetThrough(barrier)));
            }
            int through = 0;
            for (Future<Boolean> caller : callers) {
                through += caller.get(20, TimeUnit.SECONDS) ? 1 : 0;
            }

            assertThat(through).isEqualTo(1);
        } finally {
            executor.shutdownNow();
        }
    }

    private boolean isLetThrough(CyclicBarrier barrier) throws InterruptedException, BrokenBarrierException, TimeoutException {
        barrier.await(20, TimeUnit.SECONDS);
        try {
            call(CompletableFuture::new);
            return true;
        } catch (OpenCircuitException e) {
            return false;
        }
    }

    @Test
    void switchedOff_everyRequestPasses() {
        CircuitBreaker none = CircuitBreaker.none();
        for (int i = 0; i < 10; i++) {
            none.call(() -> CompletableFuture.failedFuture(new TimeoutException()), CircuitBreakerTest::down);
        }

        assertThat(none.call(() -> CompletableFuture.completedFuture("answer"), CircuitBreakerTest::down))
                .isCompletedWithValue("answer");
    }
}
