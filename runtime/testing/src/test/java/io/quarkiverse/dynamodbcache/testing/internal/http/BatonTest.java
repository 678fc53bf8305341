package io.quarkiverse.dynamodbcache.testing.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

class BatonTest {

    private final Baton baton = new Baton(Duration.ofSeconds(10));
    private final Baton impatient = new Baton(Duration.ofMillis(20));

    @Test
    void secondRequest_waitsUntilTheFirstHasEnded() throws Exception {
        baton.release();
        baton.take("GET /first");
        CompletableFuture<Void> second = CompletableFuture.runAsync(() -> baton.take("GET /second"));
        assertThat(second).isNotDone();

        baton.release();

        second.get(10, TimeUnit.SECONDS);
    }

    @Test
    void secondRequest_isToldWhatToDo_ifTheFirstDoesNotEnd() {
        impatient.release();
        impatient.take("GET /first");
        CompletableFuture<Void> second = CompletableFuture.runAsync(() -> impatient.take("GET /second"));

        assertThatThrownBy(second::join).isInstanceOf(CompletionException.class).cause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("GET /second waited 20 ms for the transaction of the test, which another call over HTTP is still "
                        + "using. A transaction has one thread at a time: make the calls one after the other, or isolate the "
                        + "test by TRUNCATE.");
    }

    @Test
    void interrupted_doesNotClaimToHaveWaited() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> baton.take("GET /first")).isInstanceOf(IllegalStateException.class)
                .hasMessage("GET /first was interrupted while it waited for the transaction of the test");
        assertThat(Thread.interrupted()).isTrue();
    }
}
