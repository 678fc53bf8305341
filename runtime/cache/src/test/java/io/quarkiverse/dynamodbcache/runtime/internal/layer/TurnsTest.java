package io.quarkiverse.dynamodbcache.runtime.internal.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import io.quarkiverse.dynamodbcache.runtime.internal.plain.Errand;
import io.quarkiverse.dynamodbcache.runtime.internal.tracing.Operation;
import io.quarkiverse.dynamodbcache.runtime.internal.tracing.OperationKind;
import io.quarkiverse.dynamodbcache.runtime.internal.tracing.RecordedTracing;
import io.quarkiverse.dynamodbcache.runtime.internal.tracing.Tracing;
import io.smallrye.mutiny.Context;
import io.smallrye.mutiny.Uni;

class TurnsTest {

    private final Turns turns = new Turns(2);
    private final List<CompletableFuture<Integer>> begun = new ArrayList<>();
    private final AtomicInteger ended = new AtomicInteger();
    private final List<Throwable> failures = new ArrayList<>();

    private void takeOne() {
        turns.take(Uni.createFrom().completionStage(() -> {
            CompletableFuture<Integer> operation = new CompletableFuture<>();
            begun.add(operation);
            return operation;
        }).invoke(ended::incrementAndGet), failures::add);
    }

    @Test
    void operationsBeyondTheBound_waitForTheirTurn() {
        for (int i = 0; i < 5; i++) {
            takeOne();
        }

        for (int i = 0; i < 5; i++) {
            assertThat(begun).hasSize(Math.min(i + 2, 5));
            begun.get(i).complete(i);
        }
        assertThat(ended).hasValue(5);
    }

    @Test
    void operationThatWaited_isForWhoAskedForIt() {
        Tracing tracing = RecordedTracing.begun();
        Operation one = tracing.begin("books", OperationKind.GET, Context.empty());
        Operation other = tracing.begin("books", OperationKind.GET, Context.empty());
        List<@Nullable Errand> seen = new ArrayList<>();
        takeOne();
        takeOne();
        one.part(() -> {
            turns.take(Uni.createFrom().context(context -> Uni.createFrom().item(seen.add(Errand.of(context)))), failures::add);
            return turns;
        });
        other.part(() -> begun.get(0).complete(0));

        assertThat(seen).containsExactly(one);
    }

    @Test
    void failure_isTold_andGivesItsTurnToTheNext() {
        IllegalStateException failure = new IllegalStateException();
        for (int i = 0; i < 3; i++) {
            takeOne();
        }
        begun.get(0).completeExceptionally(failure);

        assertThat(failures).containsExactly(failure);
        assertThat(begun).hasSize(3);
    }

    @Test
    void thousandsThatEndAtOnce_doNotAddToTheStack() {
        takeOne();
        takeOne();
        for (int i = 0; i < 100_000; i++) {
            turns.take(Uni.createFrom().item(ended::incrementAndGet), failures::add);
        }
        begun.get(0).complete(0);

        assertThat(ended).hasValue(100_001);
    }
}
